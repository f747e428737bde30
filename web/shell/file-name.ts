/** The name of a list, part or party as the name of a file. */
export const fileName = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80) || 'list'
