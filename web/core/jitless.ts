import { config } from 'zod'

/** The page's policy forbids code from text, which zod would try otherwise. Before any schema is made. */
config({ jitless: true })
