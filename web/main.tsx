import 'virtual:palette.css'
import './shell/shell.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { patterns } from '../src/timeline/shell.js'
import { Drawn } from './law/drawn.js'
import { router } from './router.js'

const queries = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } })

/** Mantine writes no style element of its own: the page's policy would refuse it. Its variables are those of mantine.css. */
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <MantineProvider defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <Drawn tree={patterns} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
