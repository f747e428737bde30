import { describe, expect, it } from 'vitest'
import { chains, said } from './reading.testing.js'

describe('turns', () => {
  it('give a transcript’s sentences to whom its labels name, and its questions to nobody', () => {
    const text = [
      'THE PRESIDENT: Thank you all. We will raise tariffs on steel to 60 percent.',
      'Q    Mr. President, will the tariffs on cars stay?',
      'MR. BESSENT: The talks on soybeans go on.',
      'They will buy more next year from our market.',
    ].join('\n\n')
    expect(said(text)).toEqual([
      'Donald Trump (direct): We will raise tariffs on steel to 60 percent',
      'Scott Bessent (direct): The talks on soybeans go on',
      'Scott Bessent (direct): They will buy more next year from our market',
    ])
  })
  it('take labelled quotations, and those under a topic of whom the line above leads in', () => {
    const text = [
      'Howard Lutnick then went on air:',
      'On prices: “They will fall, and everybody knows that.”',
      'Ambassador Greer: “The list is long.”',
    ].join('\n\n')
    expect(said(text)).toEqual([
      'Howard Lutnick (direct): “They will fall, and everybody knows that.”',
      'Jamieson Greer (direct): “The list is long.”',
    ])
  })
  it('take no part of a notice and no clause for a speaker', () => {
    expect(said('The list that Trump signed has two parts: tariffs on steel and duties on copper.')).toEqual([])
    expect(said('DATES: The tariffs apply from June 3, 2026.\n\nSUMMARY: This notice lists exports.')).toEqual([])
  })
  it('name the body before the state it is of', () => {
    expect(chains('The Customs Board of Japan announced that duties on fish would fall.')).toEqual(['Customs Board'])
  })
})

describe('an authority’s own text', () => {
  it('claims nothing by saying what it does', () => {
    expect(said('In this rule, BIS is informing the public that exports require a licence.')).toEqual([])
    expect(said('This notice applies. Steel imports account for 40 percent of supply.')).toEqual([])
  })
  it('still tells what others said', () => {
    expect(said('This order applies. MOFCOM announced that duties would rise.')[0]).toMatch(/^MOFCOM /)
  })
})

describe('Chinese', () => {
  it('gives answers to the spokesperson whom the title names, questions to nobody', () => {
    const text =
      '商务部新闻发言人就某国加税答记者问\n\n问：请问对关税有何评论？\n\n答：中方敦促对方取消关税。谢谢大家。'
    expect(said(text)).toEqual(['MOFCOM spokesperson (direct): 中方敦促对方取消关税。'])
  })
  it('reads verbs of saying behind a name or a post', () => {
    expect(said('外交部发言人毛宁10日在例行记者会上指出，这不符合规则。')[0]).toMatch(/^Mao Ning /)
    expect(said('商务部新闻发言人强调，有关措施不会取消。')[0]).toMatch(/^MOFCOM spokesperson /)
  })
  it('takes no answer of nobody named, no name in 称 and no attitude of the text’s own side', () => {
    expect(said('答：对方应当取消关税。')).toEqual([])
    expect(said('该公司名称变更。')).toEqual([])
    expect(said('对此，中方表示欢迎。')).toEqual([])
  })
})
