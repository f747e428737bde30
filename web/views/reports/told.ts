import type { Tree } from '../../../src/page/tree.js'
import { type Language, useLanguage } from '../../words/language.js'
import { writtenIn } from '../../words/own-words.js'
import { explained } from './explained.js'

/** What is drawn in English, for a reader: what is ours in the language of the page, and the words of others marked in theirs. */
export function useTold(): (tree: Tree) => Tree {
  const language = useLanguage()
  return (tree) => toldIn(tree, language)
}

function toldIn(tree: Tree, language: Language): Tree {
  if (typeof tree !== 'string') {
    const [tag, attributes, ...inside] = tree
    return [tag, attributes, ...inside.map((one) => toldIn(one, language))]
  }
  const text = language === 'zh' ? (explained(tree) ?? tree) : tree
  const written = writtenIn(text)
  return written && written !== language ? ['span', { lang: written }, text] : text
}
