/** Text for comparing: lower case, without Vietnamese or other marks ("Đặc sản" becomes "dac san"). */
export function searchText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/\s+/g, ' ').trim()
}
