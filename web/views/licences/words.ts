import type { Same } from '../../words/en.js'

const en = {
  title: 'What is left on which licence?',
  what: 'A licence has lines with an item, a control code and a quantity. What is reserved, drawn and returned is kept as a ledger that never runs below zero, and an application runs against its clock of working days.',
  now: 'Nothing is recorded yet. Licences are stored by the server:',
}

const zh: Same<typeof en> = {
  title: '哪份许可证还剩多少？',
  what: '许可证各行列明物项、管制编码和数量。预留、使用和退回记入台账，余额永不为负；申请按工作日计时。',
  now: '尚无记录。许可证由服务器保存：',
}

export const words = { en, zh }
