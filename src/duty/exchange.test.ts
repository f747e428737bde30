import { describe, expect, test } from 'vitest'
import { InputError } from '../issue.js'
import { date } from '../time/date.js'
import { billFor, levy, range, registerWith, USD } from './bill.testing.js'
import { parseExchange } from './exchange.js'

const known = date('2025-12-01')
const one = (text: string) => parseExchange([text], known)[0]!

describe('a rate of exchange', () => {
  test('is what one unit of the first is worth in the second, on a day, with who says so', () => {
    const { from, to, rate, dated, cite } = one('EUR/USD=1.0857@2025-11-20#CBP, quarterly')
    expect([from, to, rate.lo.toString(), rate.hi?.toString(), dated, cite]).toEqual([
      'EUR',
      'USD',
      '1.0857',
      '1.0857',
      '2025-11-20',
      'CBP, quarterly',
    ])
    expect(one(' EUR/USD = 1.0857 @ 2025-11-20 ').cite).toBe('given by the user')
  })

  test.each([
    ['EUR/USD=1.0857', 'a rate without its day'],
    ['EUR/USD=@2025-11-20', 'not a rate'],
    ['EURUSD=1.08@2025-11-20', 'not a rate'],
    ['EUR/USD=0@2025-11-20', 'no money is worth this'],
    ['EUR/USD=-1@2025-11-20', 'not a rate'],
    ['EUR/USD=1e3@2025-11-20', 'not a rate'],
    ['EUR/XXX=1.1@2025-11-20', 'not a currency; found "XXX"'],
    ['EUR/EUR=1.1@2025-11-20', 'a currency in itself'],
    ['EUR/USD=1.1@2025-02-30', 'not a date of the calendar'],
    ['EUR/USD=1.1@2025-12-02', 'dated after the day of knowledge'],
  ])('%s is one clear error', (text, words) => {
    expect(() => parseExchange([text], known)).toThrow(InputError)
    expect(() => parseExchange([text], known)).toThrow(words)
  })

  test('two rates from one currency are refused, whichever way they name it', () => {
    expect(() => parseExchange(['EUR/USD=1.1@2025-11-20', 'EUR/CNY=8@2025-11-20'], known)).toThrow('a second rate')
    expect(() => parseExchange(['EUR/USD=1.1@2025-11-20', 'USD/EUR=0.9@2025-11-20'], known)).toThrow('a second rate')
    expect(parseExchange(['EUR/USD=1.1@2025-11-20', 'CNY/USD=0.14@2025-11-20'], known)).toHaveLength(2)
  })
})

describe('what a line pays that is valued in another currency', () => {
  const duty = (effect: string) => registerWith(levy('d', effect))
  const least = duty('duty: d, layer: us/d, rate: 1 %, base: entered-value, min: "20 USD"')
  const euros = { ...USD(1000), currency: 'EUR' }
  const exchange = parseExchange(['EUR/USD=1.0857@2025-11-20'], known)

  test('its value is exchanged at the rate that was given, exactly, and the bill is in the other currency', () => {
    const bill = billFor(duty('duty: d, layer: us/d, rate: 2.5 %, base: entered-value'), { value: euros, exchange })
    expect([bill.currency, range(bill.value), range(bill.total)]).toEqual(['USD', '1085.70', '27.14'])
    expect(bill.exchanged).toMatchObject({ currency: 'EUR', rate: { to: 'USD', dated: '2025-11-20' } })
    expect(range(billFor(least, { value: euros, exchange }).total)).toBe('20.00')
  })

  test('without one nothing is guessed: what is in another currency is named, and bounds nothing', () => {
    const bill = billFor(least, { value: euros })
    expect([bill.currency, range(bill.total)]).toEqual(['EUR', '10.00..'])
    expect(bill.undetermined[0]!.missing).toEqual(['a rate of exchange EUR/USD, with its day'])
    expect(bill.exchanged).toBeUndefined()
  })

  test('a rate from the currency of the duty is used as it stands, and one between others is not', () => {
    const dollars = parseExchange(['USD/EUR=0.9@2025-11-20'], known)
    expect(range(billFor(least, { value: euros, exchange: dollars }).total)).toBe('18.00')
    const yuan = parseExchange(['CNY/USD=0.14@2025-11-20'], known)
    expect(range(billFor(least, { value: euros, exchange: yuan }).total)).toBe('10.00..')
  })
})
