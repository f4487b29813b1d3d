import { saveFile } from '../../../electron/files/atomic-save'
import { realSaveTools } from '../../../electron/files/save-tools'

// A process of its own: saves whole texts of one letter, each longer or shorter than the last, until it is killed.
const [path = ''] = process.argv.slice(2)
const keepCopy = async () => async () => undefined

for (let turn = 1; ; turn += 1) {
  const letter = String.fromCharCode(97 + (turn % 26))
  const bytes = Buffer.from(letter.repeat(100_000 * (1 + (turn % 20))))
  await saveFile(realSaveTools, { path, bytes, expected: 'anything', makeLinkTarget: false, keepCopy })
  if (turn === 1) process.send?.('saving')
}
