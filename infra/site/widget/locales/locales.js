/** The languages of the widget. */
import de from './de.js'
import en from './en.js'
import es from './es.js'
import fr from './fr.js'

export const LOCALES = { en, de, fr, es }

/** The first of these languages that there is, else English. @param {...(string | undefined)} wanted such as `de-AT` */
export function localeOf(...wanted) {
  const names = wanted.map((each) => each?.toLowerCase().split(/[-_]/)[0] ?? '')
  return names.find((name) => Object.hasOwn(LOCALES, name)) ?? 'en'
}

/** A text of a language, with values in the places of `{name}`. */
export const textsOf =
  (locale) =>
  (key, values = {}) =>
    LOCALES[locale][key].replace(/\{(\w+)\}/g, (_, name) => values[name])
