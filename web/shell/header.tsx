import { Link, useLocation } from '@tanstack/react-router'
import { LANGUAGES, type Language, remember, TAGS, useLanguage, useWords } from '../words/language.js'
import { openHelp } from './keys.js'
import { VIEWS } from './views.js'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }

export function Header() {
  const words = useWords()
  return (
    <div className="masthead">
      <p className="wordmark" lang="en">
        {words.name}
      </p>
      <nav aria-label={words.nav}>
        <ul>
          {VIEWS.map(({ name, path }) => (
            <li key={name}>
              <Link to={path} activeOptions={{ includeSearch: false }}>
                {words.views[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="tools">
        <Languages />
        <button type="button" className="quiet" aria-label={words.helpButton} title={words.help} onClick={openHelp}>
          ?
        </button>
      </div>
    </div>
  )
}

/** The page in the other language, at the same place: an address, so that it can be sent. */
function Languages() {
  const words = useWords()
  const now = useLanguage()
  const { pathname } = useLocation()
  return (
    <fieldset className="languages" aria-label={words.language}>
      {LANGUAGES.map((language) =>
        language === now ? (
          <strong key={language} lang={TAGS[language]} aria-current="true">
            {NAMES[language]}
          </strong>
        ) : (
          <Link
            key={language}
            to={pathname}
            search={(before: object) => ({ ...before, lang: language })}
            lang={TAGS[language]}
            hrefLang={TAGS[language]}
            activeOptions={{ exact: true, explicitUndefined: true }}
            onClick={() => remember(language)}
          >
            {NAMES[language]}
          </Link>
        ),
      )}
    </fieldset>
  )
}
