import { describe, expect, it } from 'vitest'
import { reading } from '../attribution/reading.testing.js'

const BEFORE = "China's Ministry of Commerce announced export controls on rare earths."
const acts = (text: string): string[] =>
  reading(`${BEFORE} ${text}`)
    .measures.slice(1)
    .map(({ issuer, act }) => `${issuer} ${act}`)

describe('what nobody could verify', () => {
  it.each([
    ['Reuters could not verify whether licences were granted to US companies.', ['Reuters does-not-confirm']],
    ['Reuters was unable to verify whether China had granted export licences.', ['Reuters does-not-confirm']],
    ['Reuters could not independently verify that licences had been granted.', ['Reuters does-not-confirm']],
    [
      'The White House could not confirm whether China had lifted the export controls.',
      ['White House does-not-confirm'],
    ],
    ['The White House did not confirm that China had lifted the export controls.', ['White House does-not-confirm']],
    ['There is no evidence that China granted licences for exports of rare earths.', []],
    ['The White House could not say whether China would grant licences for rare earths.', []],
    ['It could not be established if the export controls had been lifted.', []],
  ])("is nobody's act: %s", (text, expected) => expect(acts(text)).toEqual(expected))
  it.each([
    ['The White House confirmed that China had lifted the export controls.', 'China lifts'],
    ['Reuters could not verify the list, but China lifted the export controls.', 'China lifts'],
    ['Reuters could not verify the report. China granted licences for exports of rare earths.', 'China grants-licence'],
    ['The ministry verified whether goods were listed and granted licences for rare earths.', 'grants-licence'],
  ])('what stands beside it is: %s', (text, expected) => expect(acts(text).join()).toContain(expected))
})
