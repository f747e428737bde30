/** The colours that pages share. Every text colour stands at 4.5:1 or more on the paper. */
export const LIGHT = {
  paper: '#fffdf9',
  raised: '#f6f2ea',
  ink: '#1c1b19',
  muted: '#5c5850',
  rule: '#e4ded2',
  firm: '#8b857a',
  link: '#1b4f80',
} as const

export const DARK: Record<keyof typeof LIGHT, string> = {
  paper: '#16171a',
  raised: '#212329',
  ink: '#ece9e2',
  muted: '#aca79c',
  rule: '#33353b',
  firm: '#7f7b73',
  link: '#8fc0ee',
}

/** The colours as variables: light, dark where the reader's system is dark, and light on white paper in print. */
export function colourRules<Name extends string>(
  light: Readonly<Record<Name, string>>,
  dark: Readonly<Record<Name, string>>,
  root = ':root',
): string {
  const variables = (colours: Readonly<Record<string, string>>): string =>
    Object.entries(colours)
      .map(([name, colour]) => `--${name}: ${colour};`)
      .join(' ')
  return `
${root} { color-scheme: light dark; ${variables(light)} }
@media (prefers-color-scheme: dark) { ${root} { ${variables(dark)} } }
@media print { ${root} { color-scheme: light; ${variables({ ...light, paper: '#ffffff', raised: '#ffffff' })} } }
`
}
