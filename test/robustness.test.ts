import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

// Every fault that the app must survive, and the tests that hold it: fault → file → names of tests in it.
type Held = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

const saving: Held = {
  'kill at any system call of a save or of a recovery write': {
    'electron/files/system-calls.test.ts': ['a kill leaves the old or the new text whole'],
    'electron/files/atomic-save-kill.test.ts': [
      'leaves the whole old or the whole new file, and the next save works',
      'in place leaves a whole file, or a whole copy of the new text',
      'of a real process, at many moments, leaves a whole file',
    ],
    'electron/files/recovery.test.ts': ['a kill at any step leaves the copy before or the new one'],
  },
  'an error at any system call': {
    'electron/files/system-calls.test.ts': ['an error is told, and nothing is lost'],
    'electron/files/atomic-save-faults.test.ts': ['an error after the rename is saved, but not for certain'],
  },
  'the renderer alone dies': {
    'e2e/files.e2e.ts': ['a page that dies keeps its copy in the main process, which offers to load it again'],
  },
  'disk full midway, or for the copy too': {
    'electron/files/full-disk.test.ts': ['loses neither a file nor a recovery copy'],
    'electron/files/atomic-save-faults.test.ts': ['a full disk half-way puts the old bytes back'],
    'electron/files/recovery.test.ts': ['a full disk is said in words, and the copy before stays'],
    'electron/files/versions.test.ts': ['a full disk costs the version and nothing else'],
    'e2e/files.e2e.ts': ['a copy that cannot be written is said, and the banner goes once there is room'],
  },
  'I/O error on fsync': { 'electron/files/atomic-save-faults.test.ts': ['a failed sync is not tried again'] },
  'read-only file, folder or mount, folder gone': {
    'electron/files/atomic-save.test.ts': [
      'a read-only file is not replaced, although its folder would let it',
      '%s on looking whether it can be written is read-only',
      'a folder that is gone fails with the name of the file',
    ],
    'electron/files/atomic-save-faults.test.ts': ['a folder that answers %s: written in place'],
    'e2e/files.e2e.ts': ['a save that fails says why, and offers to try again or to save elsewhere'],
  },
  'symlink, dangling symlink, link loop, folder, FIFO, /dev/zero as a path': {
    'electron/files/atomic-save.test.ts': [
      'a link stays a link; its target is written',
      'a link to nothing asks, then makes the target',
      'links in a circle fail',
      'of a file with two names both keep the same content',
      'a folder, a named pipe and a device are refused by name, at once',
    ],
    'electron/files/read-file.test.ts': ['a pipe put in place of the file after the first look does not hang'],
    'electron/handlers.test.ts': ['Save As through a link to nothing asks first'],
  },
  'file replaced while open: newer or older time, same size and time': {
    'electron/files/atomic-save.test.ts': [
      'other bytes are a conflict, even with the same size and time',
      'an older file put in its place is a conflict too',
      'a conflict can be overwritten with the version that was shown, and with no other',
      'a change between the two looks is a conflict, and the change stays',
    ],
    'electron/handlers-kept.test.ts': [
      'what was overwritten on purpose is kept',
      'a change by another program is told once, and again when there is another',
    ],
    'e2e/files.e2e.ts': [
      'a file changed underneath asks; comparing shows what differs, and overwriting keeps the other state',
    ],
  },
  'file vanished while open': {
    'electron/files/atomic-save.test.ts': ['a vanished file is reported, and made anew only when asked for'],
    'e2e/files.e2e.ts': ['a file that vanishes keeps the document and marks it as changed'],
  },
  'time changed, bytes the same': {
    'electron/files/atomic-save.test.ts': ['a newer time over the same bytes is none'],
  },
  'two windows or two instances on one file, by another spelling too': {
    'electron/handlers.test.ts': ['the window that holds a file comes to the front, by another spelling too'],
    'e2e/shell.e2e.ts': ['a second start brings the file to the first instance, in one window per file'],
  },
  'recovery copy older than the file, wanted by nobody, or saying what the file says': {
    'electron/handlers-kept.test.ts': [
      'a recovery copy older than the file comes with both dates',
      'a recovery copy that nobody wanted for two months is swept',
      'of too many recovery copies those written last stay',
      'a recovery copy that says what the file says is dropped without asking',
      'a recovery copy is offered once: to the first living window that asks',
    ],
  },
  'recovery copy damaged': {
    'electron/files/recovery.test.ts': ['a half-written copy is told by its header and cannot be read'],
  },
  'recovery late, or out of order': {
    'electron/files/recovery.test.ts': ['of many quick writes the last one stays, whatever their order of ending'],
    'e2e/files.e2e.ts': ['while changes go on, a copy is there two seconds after the first of them'],
  },
  'quit or log-off with unsaved documents': {
    'electron/close-flow.test.ts': [
      'asks once, however often the close box is clicked; Cancel keeps the window',
      'quitting goes on after the window is closed, and ends with Cancel',
    ],
    'e2e/files.e2e.ts': ['a crash is followed by one offer, with both dates and a picture; the copy opens as unsaved'],
  },
}

const diagramFiles: Held = {
  'empty, zero-filled, truncated, trailing rubbish': {
    'file/parse.test.ts': ["['empty'", "'full of zeros'", "'cut off'", "'rubbish after the end'"],
    'e2e/files.e2e.ts': ['a file found damaged is refused with its place, and its last state is offered'],
  },
  'UTF-8 BOM, UTF-16, invalid UTF-8': {
    'file/parse.test.ts': ['opens with a byte order mark'],
    'file/decode.test.ts': ['loses a byte order mark', 'that breaks off at the very end is refused with its place'],
    'electron/files/read-file.test.ts': ['text is UTF-8; a byte order mark is left out, other encodings are named'],
  },
  'duplicate keys, root not an object, another program’s file, a picture renamed': {
    'file/parse.test.ts': ["'a doubled key'", "['a list', '[]'", '%s: says what it looks like', "'a PNG picture'"],
  },
  'newer minor, newer major, nonsense version': {
    'file/parse.test.ts': ['1.2 is kept and marked', '%d is a newer one', '%j makes no sense'],
  },
  'a migration throws': { 'file/migrations.test.ts': ['refuses where a step throws, and names step and cause'] },
  '__proto__, constructor as keys or ids': {
    'file/parse.test.ts': ['are inert as keys and ids'],
    'diagram/difference.test.ts': ['ids that look like parts of an object are only ids'],
  },
  'nesting 10,000 or 1,000,000 deep': {
    'file/parse.test.ts': ['%i brackets deep: at once', 'is as deep as the limit: opens; one deeper: not'],
  },
  '50 MB, 100,000 nodes, 600 MB': {
    'file/large-file.test.ts': ['50 MB with 100,000 nodes open, every node of them'],
    'electron/files/read-file.test.ts': ['a file of 600 MB is refused by its size, without reading it'],
  },
  'positions infinite, null, text, missing, enormous; negative sizes': {
    'file/parse.test.ts': ['position %j', 'position missing, and position infinite', 'size %j'],
  },
  'own parent, parent cycle, parent missing, dangling or doubled connection, doubled id': {
    'file/parse.test.ts': [
      "['itself'",
      "'a circle, and one that hangs on it'",
      'a connection with %s',
      "'a doubled id'",
    ],
  },
  'unknown type': { 'file/parse.test.ts': ['types, kinds, frames, actors and fields stay'] },
  'one bad node of 1,000': {
    'file/parse.test.ts': ['one bad node of a thousand: 999 are shown'],
    'e2e/files.e2e.ts': ['a file that opens in part lists what was set aside, and is never saved over'],
  },
  'colour, link or icon fields that carry script or a remote address': {
    'file/hostile-fields.test.ts': [
      'a colour, link or icon of %s stays text in the file and reaches no picture',
      '%s is opened by nobody',
    ],
  },
  'anything else': {
    'file/mutations.test.ts': ['fifteen hundred damaged files: no exception, no hang, no changed prototype'],
    'file/fuzz.test.ts': ['of changed fields opens without losing anything in silence'],
  },
}

const templates: Held = {
  'alias bomb, merge-key chain, alias inside itself, `[`×10,000': {
    'importing/bad-templates.test.ts': [
      'what would take for ever is refused within a second',
      "['an alias bomb'",
      "['a chain of merge keys that grows'",
      "['a merge key inside itself'",
      "['10,000 brackets'",
    ],
    'template/read-template.test.ts': [
      "'an alias bomb'",
      "'many aliases'",
      "'an alias inside itself'",
      "'10,000 brackets'",
    ],
  },
  'aliases ≤ 100, depth ≤ 100, size ≤ 1 MB with a question above': {
    'template/read-template.test.ts': ["'too long'", "'deep JSON'", 'leave alone what is just within the limits'],
    'e2e/template.e2e.ts': ['a very long template asks first, says what it is at, and can be cancelled'],
  },
  'unknown tag': {
    'importing/bad-templates.test.ts': ['an unknown tag is kept verbatim and never becomes plain'],
  },
  'all CloudFormation short forms': {
    'importing/bad-templates.test.ts': ['%s as %s is equal after a round trip, untouched and beside an edit'],
    'template/read-template.test.ts': ["describe('short forms'"],
  },
  '`012345678901`, 23-digit numbers, `no`, `on`, `1:30`, `0x1F`, 2010-09-09': {
    'importing/bad-templates.test.ts': ['words and numbers keep what a reader of YAML 1.1 takes them for'],
    'template/read-template.test.ts': ['plain words mean what a reader of YAML 1.1 takes them for'],
  },
  'doubled logical id, NUL, tabs, several documents, complex keys': {
    'template/read-template.test.ts': [
      "'a doubled key'",
      "'a doubled key in JSON'",
      "'a zero byte'",
      "'a tab'",
      "'two documents'",
      "'a complex key'",
    ],
    'e2e/template-panel.e2e.ts': ['a text that cannot be read shows where and why'],
  },
  'a compose file, a Kubernetes file, a list, empty': {
    'template/read-template.test.ts': [
      "'a compose file'",
      "'a Kubernetes file'",
      "'a list'",
      "'empty'",
      "'no resources'",
    ],
    'e2e/template.e2e.ts': ['what is no template is refused with its reason'],
  },
  '501 resources, Ref to nothing, DependsOn cycle': {
    'importing/bad-templates.test.ts': [
      "'501 resources'",
      "'a Ref to nothing'",
      "'resources that wait for one another'",
    ],
  },
  'SAM transform, `Fn::ForEach`, macros': {
    'template/read-template.test.ts': ['say what is carried as it stands'],
    'importing/cloudformation/import.test.ts': ['is carried: %j'],
  },
  'import over unsaved work': {
    'e2e/template.e2e.ts': ['importing over unsaved work asks, and is one step to undo'],
    'e2e/template-layout.e2e.ts': ['by menu and by drop: over unsaved work it asks, and Cancel leaves everything'],
  },
  'typed text that cannot be read, or that the diagram overtook': {
    'e2e/template-panel.e2e.ts': [
      'a text that cannot be read shows where and why, is not lost, and goes in once it is mended',
      'a diagram that changes while someone types asks whose text stays',
    ],
    'e2e/template-layout.e2e.ts': ['what was typed and cannot be read outlives a crash'],
  },
  'a stale or damaged layout beside a template': {
    'editor/template-edit/layout.test.ts': [
      'that is damaged is said to be: %j',
      'that makes no sense counts as none: %j',
    ],
    'electron/beside.test.ts': ['what came or changed there meanwhile is not written over'],
    'e2e/template-layout.e2e.ts': [
      'by command line: the layout lies beside the template, and finds room for what is new',
      'a damaged layout is told of, left alone, and keeps no template from opening',
      'a diagram of the same name lends its places and is never written over',
    ],
  },
}

const exporting: Held = {
  'labels that look like structure': {
    'exporting/hostile-labels.test.ts': ['%j reads back equal and adds no key'],
    'template/yaml-text.test.ts': ['adds no key, whatever a text holds'],
  },
  'labels that look like references': {
    'exporting/hostile-labels.test.ts': ['%j is neither replaced nor looked up by CloudFormation'],
    'template/references.test.ts': ['literal text is made safe for Sub'],
  },
  'labels of other scripts, of signs, or empty': {
    'exporting/hostile-labels.test.ts': ['%j gives logical ids that are valid, different, and the same each time'],
    'diagram/logical-id.test.ts': ['is valid and free for any label'],
  },
  'a password typed into a property': {
    'exporting/secrets.test.ts': ['is asked for at deployment instead of being written'],
  },
  'bucket ↔ function, security group ↔ security group': {
    'exporting/hostile-labels.test.ts': [
      'between a bucket and a function make no circle',
      'between two security groups make no circle',
    ],
  },
  'SVG label with markup, link of script': {
    'exporting/picture/svg.test.ts': ['writes user text as text, whatever it holds'],
    'file/hostile-fields.test.ts': ['reaches no picture'],
  },
  'picture larger than the platform allows': {
    'electron/cli/rasterise.test.ts': ['refuses a picture that is too large and says which scale would do'],
  },
}

const security: Held = {
  'contextIsolation, sandbox, no nodeIntegration, all of them said': {
    'electron/window.test.ts': ['the page is sandboxed and isolated, by options that are all said'],
    'electron/main.test.ts': [
      'every process is sandboxed, the scheme is registered and the lock taken, all before the app is ready',
      'the window comes with every promise said',
    ],
  },
  fuses: { 'electron/packaging.test.ts': ['says every fuse that Electron has, each on the safe side'] },
  'scheme, policy as a header, paths in addresses': {
    'electron/main.test.ts': [
      'the page’s scheme is a standard and secure one, and may not do more than it needs',
      'the page is served only to reading, only under its own name, and never from outside its folder',
    ],
    'electron/bundle-files.test.ts': [
      'a sibling folder whose name begins like ours is outside',
      'the policy is the one that was decided',
    ],
    'e2e/shell.e2e.ts': ['the page comes with its content security policy, and obeys it'],
  },
  'permissions, webviews, navigation, redirects, new windows': {
    'electron/window.test.ts': [
      'navigation, redirects, webviews and new windows are all denied',
      'every permission is denied, asked for or looked up',
    ],
    'electron/main.test.ts': [
      'permissions are denied before the first window is there',
      'every page that is ever created is kept from leaving',
    ],
    'e2e/shell.e2e.ts': ['no way leads out of the page'],
  },
  'external links': {
    'electron/handlers.test.ts': ['only plain https addresses are opened, after the host was shown, once per host'],
  },
  'paths never come from the page': {
    'electron/handlers.test.ts': [
      'an opened file tells its name and folder, never its path',
      'a handle of another window, or a closed one, saves nothing',
    ],
    'electron/handlers-kept.test.ts': ['versions of a file are for the window that holds it'],
    'electron/files/recovery.test.ts': ['no id leads out of the folder'],
    'electron/files/versions.test.ts': ['a damaged state is told from a whole one, and no id leads out of the folder'],
    'e2e/shell.e2e.ts': ['a dropped file is opened without its path going through the page'],
  },
  'the gate: exact origin, main frame, schema, size': {
    'electron/ipc-gate.test.ts': [
      '%s is refused before anything else is looked at',
      'a frame within the page',
      '%s is refused by the schema',
      'a text that grows past the limit as UTF-8 is refused',
    ],
    'electron/main.test.ts': ['the main process listens on the channels of the list and no other'],
    'e2e/shell.e2e.ts': ['a call goes to the main process and back, and a malformed one is refused'],
  },
  'git, run for what lies in anyone’s repository': {
    'electron/git.test.ts': [
      'a repository’s own settings run no program',
      'are asked for by whole hashes only, of files that the window holds',
      'a program is looked for in absolute folders only',
    ],
  },
  'maps keyed by user text; SVG by construction': {
    'file/parse.test.ts': ['are inert as keys and ids'],
    'diagram/difference.test.ts': ['ids that look like parts of an object are only ids'],
    'exporting/picture/svg.test.ts': ['writes user text as text, whatever it holds'],
  },
  'no network request in a whole run of the tests': {
    'e2e/no-requests.test.ts': [
      'every end-to-end test runs where requests to others are counted',
      'a main process that asks anyone else is stopped and noted',
    ],
    'e2e/electron-stand-in/launch-stand-in.ts': ['The app asked others for something'],
    'e2e/electron-stand-in/launch-real-electron.ts': ['The app asked others for something'],
    'e2e/open-browser-edition.ts': ['The page asked others for something'],
    'e2e/support/prepare-desk.ts': ['expect(watched).toEqual(newWatched())'],
    'electron/main.test.ts': ['the updater is not even loaded unless updates were turned on'],
    'electron/updates.test.ts': ['updates are off by default: nothing is loaded and nothing asked for'],
  },
}

describe.each<[string, Held]>([
  ['saving', saving],
  ['diagram files', diagramFiles],
  ['templates', templates],
  ['export', exporting],
  ['security', security],
])('%s', (_table, held) => {
  it.each(Object.entries(held))('%s: is held by a test', (_fault, files) => {
    const missing = Object.entries(files).flatMap(([file, names]) => {
      const text = readFileSync(join(import.meta.dirname, file), 'utf8')
      return names.filter((name) => !text.includes(name)).map((name) => `${file}: ${name}`)
    })
    expect(missing).toEqual([])
  })
})
