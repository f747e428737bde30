import type { Same } from '../../words/en.js'

const en = {
  title: 'What did the sides promise, and what became law?',
  what: 'Calls, rounds and summits, the promises that each side reports, the domestic step that each promise needs, and the instruments that carried it out, if any did.',
  now: 'The command line prints them:',
}

const zh: Same<typeof en> = {
  title: '双方承诺了什么，哪些成为法律？',
  what: '通话、磋商与会晤，各方所称的承诺，每项承诺所需的国内步骤，以及（如有）予以落实的法律文件。',
  now: '可用命令行查看：',
}

export const words = { en, zh }
