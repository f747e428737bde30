import type { Same } from '../../words/en.js'

const en = {
  title: 'What does this report claim, and what does the law say?',
  what: 'Put in the text of a report or a notice. Each claim stands beside its own words in the text, with who says it and the state of the law next to it. Nothing in a report changes the law.',
  now: 'Until a report is put in here, the command line reads one:',
}

const zh: Same<typeof en> = {
  title: '这篇报道主张什么，法律怎么说？',
  what: '放入报道或通知的文本。每项主张与其原文并列，注明由谁所说，旁边是法律的状态。报道中的任何内容都不会改变法律。',
  now: '在此放入报道之前，可用命令行阅读：',
}

export const words = { en, zh }
