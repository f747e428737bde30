import type { Same } from '../../words/en.js'

const en = {
  title: 'What if the law, the date or the source were another?',
  what: 'Scenarios stand side by side: each part against each span of days, with the duty over time. A scenario is extra events laid over the register, such as a suspension that lapses; it never changes the register.',
  now: 'Until scenarios are chosen here, the command line compares them:',
}

const zh: Same<typeof en> = {
  title: '如果法律、日期或来源不同，会怎样？',
  what: '各情景并列：每个零部件对应各时段，并显示税费随时间的变化。情景是叠加在登记之上的假设事件，例如暂停期届满；它从不改动登记本身。',
  now: '在此选择情景之前，可用命令行比较：',
}

export const words = { en, zh }
