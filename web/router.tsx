import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { Root } from './shell/root.js'
import { parseSearch, readCommon, stringifySearch } from './shell/search.js'
import { Failure, NotFound, Waiting } from './shell/state.js'
import { readCheck } from './views/check/search.js'
import { readCompare } from './views/compare/search.js'
import { readDecisions } from './views/decisions/search.js'
import { readLicences } from './views/licences/search.js'
import { readRegister } from './views/register/search.js'
import { readReports } from './views/reports/search.js'
import { readTalks } from './views/talks/search.js'

// One route a view: its code is loaded when it is opened, and its address is read by its own `search.ts`.

const root = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
  validateSearch: readCommon,
  search: {
    middlewares: [
      retainSearchParams(['on', 'known', 'lang', 'scenario', 'kind', 'from', 'to', 'use', 'column1', 'entry']),
    ],
  },
})

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./views/today/view.js'), 'Today'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/register',
    validateSearch: readRegister,
    component: lazyRouteComponent(() => import('./views/register/view.js'), 'RegisterView'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/register/$provision',
    component: lazyRouteComponent(() => import('./views/provision/view.js'), 'ProvisionView'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/check',
    validateSearch: readCheck,
    component: lazyRouteComponent(() => import('./views/check/view.js'), 'CheckView'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/compare',
    validateSearch: readCompare,
    component: lazyRouteComponent(() => import('./views/compare/view.js'), 'CompareView'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    validateSearch: readReports,
    component: lazyRouteComponent(() => import('./views/reports/view.js'), 'ReportsView'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/talks',
    validateSearch: readTalks,
    component: lazyRouteComponent(() => import('./views/talks/view.js'), 'TalksView'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/decisions',
    validateSearch: readDecisions,
    component: lazyRouteComponent(() => import('./views/decisions/view.js'), 'DecisionsView'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/decisions/$decision',
    component: lazyRouteComponent(() => import('./views/decisions/decision.js'), 'DecisionView'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/licences',
    validateSearch: readLicences,
    component: lazyRouteComponent(() => import('./views/licences/view.js'), 'LicencesView'),
  }),
] as const

/** The place is kept behind the `#`: any static server can give the page out, and no address of a reader reaches its logs. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  history: createHashHistory(),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} again={reset} />,
})

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router
  }
}
