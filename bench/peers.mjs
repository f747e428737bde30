// What off-the-shelf libraries find of the dates in a text: the same texts, the same publication day, the same run.
import Recognizers from '@microsoft/recognizers-text-date-time'
import * as chrono from 'chrono-node'
import nlp from 'compromise'
import compromiseDates from 'compromise-dates'

nlp.plugin(compromiseDates)
const day = (date) => date.toISOString().slice(0, 10)
const noon = (published) => new Date(`${published}T12:00:00Z`)

function chronoDates(text, published) {
  return chrono.parse(text, { instant: noon(published), timezone: 0 }).map(({ index, text: quote, start, end }) => {
    const known = start.isCertain('day') || start.isCertain('weekday')
    const from = known ? day(start.date()) : day(start.date()).slice(0, 7)
    return { start: index, end: index + quote.length, iso: end ? `${from}/${day(end.date())}` : from }
  })
}

function compromise(text, published) {
  const found = nlp(text).dates({ today: published, timezone: 'UTC' }).json({ offset: true })
  return found.flatMap(({ offset, dates }) => {
    if (!dates?.start) return []
    const [from, to] = [dates.start.slice(0, 10), (dates.end ?? dates.start).slice(0, 10)]
    const iso = dates.unit === 'month' ? from.slice(0, 7) : from === to ? from : `${from}/${to}`
    return [{ start: offset.start, end: offset.start + offset.length, iso }]
  })
}

/** The first of its candidates that lies on or before the day of publication, else the first. */
function recognizers(text, published) {
  return Recognizers.recognizeDateTime(text, 'en-us', undefined, noon(published)).flatMap(
    ({ start, end, resolution }) => {
      const values = (resolution?.values ?? []).filter(({ value, start: from }) => value || from)
      const past = values.findLast(({ value, start: from }) => (value ?? from) <= published) ?? values[0]
      if (!past) return []
      const iso = past.value ?? `${past.start}/${past.end}`
      return [{ start, end: end + 1, iso: iso.slice(0, 21) }]
    },
  )
}

export const PEERS = {
  'chrono-node 2.10.3': chronoDates,
  'compromise-dates 3.9.0': compromise,
  'recognizers-text 1.3.2': recognizers,
}
