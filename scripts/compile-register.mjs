// register/ -> dist/register.json, named by its content hash. Refuses a register that breaks a named rule.
import { writeFileSync } from 'node:fs'
import { lintFolder } from '../dist/files/index.js'

const { register, issues } = await lintFolder('register')
if (issues.length) {
  for (const issue of issues.slice(0, 50)) console.error(issue)
  console.error(`the register has ${issues.length} issues`)
  process.exit(1)
}
writeFileSync('dist/register.json', JSON.stringify(register))
