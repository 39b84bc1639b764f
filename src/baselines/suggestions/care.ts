import { both } from '../both'
import { suggest, type Suggestion } from './suggestion'

/** Salons, clinics, gyms and other care for people. */
export const care: readonly Suggestion[] = [
  suggest(
    'appointments',
    both('Đặt lịch online, nhắc trước một ngày', 'Online appointments, reminder the day before'),
    { oneOff: 4_000_000, monthly: 800_000 },
    { ease: [0.6, 1, 1.4], speed: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'buffer',
    both('Chừa 10 phút giữa hai khách', 'Ten free minutes between two customers'),
    { monthly: 3_000_000 },
    { speed: [0.5, 1.1, 1.6] },
  ),
  suggest(
    'skills',
    both('Khóa nâng tay nghề mỗi quý', 'A skills course each quarter'),
    { oneOff: 10_000_000, monthly: 1_500_000 },
    { skill: [0.4, 0.9, 1.3] },
  ),
  suggest(
    'sterile',
    both('Dụng cụ hấp, gói riêng từng khách', 'Tools sterilised and packed for each customer'),
    { oneOff: 15_000_000, monthly: 1_000_000, perOrder: 2_000 },
    { clean: [0.5, 1, 1.4] },
  ),
  suggest(
    'explain',
    both('Giải thích bằng hình, báo giá trước khi làm', 'Explained with pictures, price told before starting'),
    { oneOff: 2_000_000, monthly: 500_000 },
    { information: [0.5, 1, 1.4], trust: [0.3, 0.7, 1.1] },
  ),
  suggest(
    'follow-up',
    both('Gọi hỏi thăm sau ba ngày', 'A call three days later'),
    { monthly: 1_500_000 },
    { kept: [0.5, 1, 1.4], complaints: [0.2, 0.5, 0.8] },
  ),
  suggest(
    'calm-room',
    both('Phòng chờ yên, trà, đèn dịu', 'A calm waiting room with tea and soft light'),
    { oneOff: 22_000_000, monthly: 1_000_000 },
    { space: [0.5, 1, 1.5] },
  ),
  suggest(
    'late-evening',
    both('Nhận khách tới 21 giờ', 'Open until nine in the evening'),
    { monthly: 6_000_000 },
    { hours: [0.8, 1.6, 2.2] },
  ),
  suggest(
    'host',
    both('Người đón và dẫn khách', 'Someone who welcomes and guides'),
    { monthly: 7_000_000 },
    { courtesy: [0.5, 1, 1.4] },
  ),
]
