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
  it('know a question by a single letter before one space where labels stand in capitals, and whoever goes on', () => {
    const text = [
      'MODERATOR: We start with tariffs on steel, and this call is on the record.',
      'Q Will the tariffs on steel stay? The ministry said: they will go.',
      'SENIOR ADMINISTRATION OFFICIAL: The tariffs on steel take effect tomorrow.',
      'We also announce fees on ships from June.',
      'Q Thank you. My second question is about exports of chips.',
      'What happens to exports of chips after that day?',
    ].join('\n\n')
    expect(said(text)).toEqual([
      'senior administration official (direct): The tariffs on steel take effect tomorrow',
      'senior administration official (direct): We also announce fees on ships from June',
    ])
  })
  it('take no firm called Q for a question', () => {
    expect(said('Q Bank analyst Jane Roe said that tariffs on steel would rise.\n\nIts shares fell.')).toHaveLength(1)
  })
  it('give the questions of outlets at a press conference to nobody', () => {
    const text = [
      'Foreign Ministry Spokesperson Mao Ning’s Regular Press Conference on June 3, 2026',
      'Harbour TV: China announced tariffs on fish on June 1. What is your comment?',
      'Mao Ning: The tariffs on fish are lawful.',
      'Bloomberg: A follow-up on the tariffs. The ministry said they would end.',
      'Mao Ning: I have nothing on trade to add.',
    ].join('\n\n')
    expect(said(text)).toEqual([
      'Mao Ning (direct): The tariffs on fish are lawful',
      'Mao Ning (direct): I have nothing on trade to add',
    ])
  })
  it('give quotations under a line that only names a person to that person', () => {
    const text = [
      'Deputy Chief of Staff Jane Roe on Morning Talk',
      'On steel: “There are no exemptions from the tariffs.”',
      'Ann Lee and Joan Poe on Evening Talk',
      'On copper: “The tariffs on copper come next.”',
    ].join('\n\n')
    expect(said(text)).toContain('Jane Roe (direct): “There are no exemptions from the tariffs.”')
    expect(said(text).filter((line) => line.includes('copper'))).toEqual([])
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
  it('claims nothing by the deed of an office, and nothing stands in a phrase in front', () => {
    const text =
      'This notice applies to steel. In notices published on June 3, 2026, the U.S. Trade Representative proposed certain duties.'
    expect(said(text)).toEqual([])
    expect(said('Throughout the year, Jamieson Greer has announced many deals.')).toEqual([])
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
  it('gives every sentence of an answer but courtesies to who answers, and what it tells of others to both', () => {
    const text = [
      '2026年6月3日外交部发言人毛宁主持例行记者会',
      '路透社记者：某国宣布加征关税。请问中方有何评论？',
      '毛宁：中方已经多次阐明立场。对方称措施已经取消。谢谢你的提问。',
    ].join('\n\n')
    expect(said(text, '2026-06-03')).toEqual([
      'Mao Ning (direct): 中方已经多次阐明立场。',
      'Mao Ning (direct): 对方称措施已经取消。',
    ])
  })
  it('takes no answer of nobody named, no name in 称 and no attitude of the text’s own side', () => {
    expect(said('答：对方应当取消关税。')).toEqual([])
    expect(said('该公司名称变更。')).toEqual([])
    expect(said('对此，中方表示欢迎。')).toEqual([])
  })
})
