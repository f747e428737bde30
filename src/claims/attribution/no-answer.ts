/** First-person turns by which somebody asked says nothing: `I have nothing else for you`, `I'm not going to get ahead of the talks`, `no comment`. */
const NO_ANSWER = new RegExp(
  [
    "\\b(?:I|we)(?:['’]m| am|['’]re| are)(?: just| really)? not (?:going to|in a position to|able to|prepared to|at liberty to) (?:get (?:ahead of|into)|comment|speculate|preview|characteri[sz]e|confirm|discuss|negotiate in public|go into|say|speak (?:to|about)|share|weigh in|address|answer)\\b",
    "\\b(?:I|we) (?:won['’]t|will not|can['’]t|cannot|can not|couldn['’]t|could not|wouldn['’]t|would not|don['’]t want to|do not want to) (?:get (?:ahead of|into)|comment|speculate|preview|characteri[sz]e|confirm|discuss (?:that|this|it)|go into)\\b",
    "\\b(?:I|we) (?:have|['’]ve got|don['’]t have|do not have) (?:nothing|anything|no (?:updates?|announcements?|comment|information|details?|news))(?: (?:else|more|further|new|additional))?(?: (?:for you|to (?:add|say|share|announce|report|preview|provide|offer|read out))| on (?:that|this|it)\\b)",
    '\\b(?:I|we) have nothing (?:else|more|further)\\b',
    '^["“]?no comment\\b',
  ].join('|'),
  'i',
)
const LONGEST = 400

/** Whether a sentence of somebody asked is no answer. */
export const isNoAnswer = (words: string): boolean => NO_ANSWER.test(words.slice(0, LONGEST))
