/** Controls other than line breaks and tabs, lone surrogates, and marks that turn the direction of the text around them. */
const UNTYPABLE = /\p{Cs}|\p{Bidi_Control}|(?![\n\r\t])\p{Cc}/u

/** Whether a text has only what a person can type and read: no control characters, nothing that makes it look like another text. */
export const isTypable = (text: string): boolean => !UNTYPABLE.test(text)

/** A text as it would be typed on a Latin keyboard: full-width letters, digits and signs are the plain ones, and nothing stands around it. */
export const plainText = (text: string): string =>
  text
    .replaceAll('\u3000', ' ')
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .trim()
