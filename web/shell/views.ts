/** The views in the order of the head, and the key that goes to each after `g`. */
export const VIEWS = [
  { name: 'today', path: '/', key: 't' },
  { name: 'register', path: '/register', key: 'r' },
  { name: 'check', path: '/check', key: 'c' },
  { name: 'compare', path: '/compare', key: 'm' },
  { name: 'reports', path: '/reports', key: 'p' },
  { name: 'talks', path: '/talks', key: 'k' },
  { name: 'licences', path: '/licences', key: 'l' },
  { name: 'decisions', path: '/decisions', key: 'd' },
] as const
export type ViewName = (typeof VIEWS)[number]['name']
