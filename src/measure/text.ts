/** Controls other than line breaks and tabs, lone surrogates, and marks that turn the direction of the text around them. */
const UNTYPABLE = /\p{Cs}|\p{Bidi_Control}|(?![\n\r\t])\p{Cc}/u

/** Whether a text has only what a person can type and read: no control characters, nothing that makes it look like another text. */
export const isTypable = (text: string): boolean => !UNTYPABLE.test(text)
