import { Decimal } from '../measure/decimal.js'
import type { Interval } from '../measure/interval.js'

/**
 * A chemical element. `weight` is its standard atomic weight with its uncertainty as bounds (IUPAC CIAAW 2024; the abridged value where
 * samples differ), absent where IUPAC gives none. `cas` is the CAS number of the element itself, for those that people declare by it.
 */
export type Element = {
  readonly symbol: string
  readonly name: { readonly en: string; readonly zh: string }
  readonly weight?: Interval
  readonly cas?: string
}

/** Symbol, English, Chinese, weight, its uncertainty, CAS. */
const TABLE = `
H hydrogen 氢 1.0080 0.0002
He helium 氦 4.0026 0.0001
Li lithium 锂 6.94 0.06
Be beryllium 铍 9.0122 0.0001
B boron 硼 10.81 0.02 7440-42-8
C carbon 碳 12.011 0.002
N nitrogen 氮 14.007 0.001
O oxygen 氧 15.999 0.001
F fluorine 氟 18.998 0.001
Ne neon 氖 20.180 0.001
Na sodium 钠 22.990 0.001
Mg magnesium 镁 24.305 0.002
Al aluminium 铝 26.982 0.001
Si silicon 硅 28.085 0.001
P phosphorus 磷 30.974 0.001
S sulfur 硫 32.06 0.02
Cl chlorine 氯 35.45 0.01
Ar argon 氩 39.95 0.16
K potassium 钾 39.098 0.001
Ca calcium 钙 40.078 0.004
Sc scandium 钪 44.955907 0.000004 7440-20-2
Ti titanium 钛 47.867 0.001
V vanadium 钒 50.942 0.001
Cr chromium 铬 51.996 0.001
Mn manganese 锰 54.938 0.001
Fe iron 铁 55.845 0.002 7439-89-6
Co cobalt 钴 58.933194 0.000003 7440-48-4
Ni nickel 镍 58.693 0.001
Cu copper 铜 63.546 0.003
Zn zinc 锌 65.38 0.02
Ga gallium 镓 69.723 0.001 7440-55-3
Ge germanium 锗 72.630 0.008 7440-56-4
As arsenic 砷 74.922 0.001
Se selenium 硒 78.971 0.008
Br bromine 溴 79.904 0.003
Kr krypton 氪 83.798 0.002
Rb rubidium 铷 85.468 0.001
Sr strontium 锶 87.62 0.01
Y yttrium 钇 88.905838 0.000002 7440-65-5
Zr zirconium 锆 91.222 0.003
Nb niobium 铌 92.906 0.001
Mo molybdenum 钼 95.95 0.01 7439-98-7
Tc technetium 锝
Ru ruthenium 钌 101.07 0.02
Rh rhodium 铑 102.91 0.01
Pd palladium 钯 106.42 0.01
Ag silver 银 107.87 0.01
Cd cadmium 镉 112.41 0.01
In indium 铟 114.818 0.001 7440-74-6
Sn tin 锡 118.71 0.01
Sb antimony 锑 121.760 0.001 7440-36-0
Te tellurium 碲 127.60 0.03 13494-80-9
I iodine 碘 126.90 0.01
Xe xenon 氙 131.29 0.01
Cs caesium 铯 132.91 0.01
Ba barium 钡 137.33 0.01
La lanthanum 镧 138.90547 0.00007 7439-91-0
Ce cerium 铈 140.116 0.001 7440-45-1
Pr praseodymium 镨 140.90766 0.00001 7440-10-0
Nd neodymium 钕 144.242 0.003 7440-00-8
Pm promethium 钷
Sm samarium 钐 150.36 0.02 7440-19-9
Eu europium 铕 151.964 0.001 7440-53-1
Gd gadolinium 钆 157.249 0.002 7440-54-2
Tb terbium 铽 158.925354 0.000007 7440-27-9
Dy dysprosium 镝 162.500 0.001 7429-91-6
Ho holmium 钬 164.930329 0.000005 7440-60-0
Er erbium 铒 167.259 0.003 7440-52-0
Tm thulium 铥 168.934219 0.000005 7440-30-4
Yb ytterbium 镱 173.045 0.010 7440-64-4
Lu lutetium 镥 174.96669 0.00005 7439-94-3
Hf hafnium 铪 178.49 0.01
Ta tantalum 钽 180.95 0.01
W tungsten 钨 183.84 0.01 7440-33-7
Re rhenium 铼 186.21 0.01
Os osmium 锇 190.23 0.03
Ir iridium 铱 192.22 0.01
Pt platinum 铂 195.08 0.02
Au gold 金 196.97 0.01
Hg mercury 汞 200.59 0.01
Tl thallium 铊 204.38 0.01
Pb lead 铅 207.2 1.1
Bi bismuth 铋 208.98040 0.00001 7440-69-9
Po polonium 钋
At astatine 砹
Rn radon 氡
Fr francium 钫
Ra radium 镭
Ac actinium 锕
Th thorium 钍 232.04 0.01
Pa protactinium 镤 231.04 0.01
U uranium 铀 238.03 0.01
Np neptunium 镎
Pu plutonium 钚
Am americium 镅
Cm curium 锔
Bk berkelium 锫
Cf californium 锎
Es einsteinium 锿
Fm fermium 镄
Md mendelevium 钔
No nobelium 锘
Lr lawrencium 铹`

function elementOf(row: string): Element {
  const [symbol, en, zh, weight, uncertainty, cas] = row.split(' ') as [string, string, string, ...string[]]
  return Object.freeze({
    symbol,
    name: Object.freeze({ en, zh }),
    ...(weight && { weight: Object.freeze(around(weight, uncertainty!)) }),
    ...(cas && { cas }),
  })
}

const around = (value: string, by: string): Interval => ({
  lo: new Decimal(value).sub(by),
  hi: new Decimal(value).add(by),
})

/** By symbol, as IUPAC spells it: `Dy`. */
export const ELEMENTS: ReadonlyMap<string, Element> = new Map(
  TABLE.trim()
    .split('\n')
    .map(elementOf)
    .map((element) => [element.symbol, element]),
)

const BY_CAS = new Map(
  [...ELEMENTS.values()].flatMap((element) => (element.cas ? [[element.cas, element] as const] : [])),
)

/** The element that a CAS number names, or undefined: `7429-91-6` is dysprosium. */
export const elementByCas = (cas: string): Element | undefined => BY_CAS.get(cas)

/** The seventeen rare earths, by symbol. */
export const RARE_EARTHS: ReadonlySet<string> = new Set('Sc Y La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu'.split(' '))
