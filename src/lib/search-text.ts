/**
 * Text for comparing: lower case, without Vietnamese or other marks, words apart by one
 * space: "Đặc sản, Hà Nội" becomes "dac san ha noi".
 */
export function searchText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
