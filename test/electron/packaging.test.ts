import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { filesOf, layOutPackage, packagedFiles, readConfiguration, root } from './packaged-files'

const require = createRequire(import.meta.url)
const fromBuilder = createRequire(require.resolve('electron-builder'))
const configuration = readConfiguration()

beforeAll(() => {
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  if (filesOf('out/main/main.js').length === 0) execFileSync(process.execPath, [tool, 'build'], { cwd: root })
}, 180_000)

describe('the configuration', () => {
  test('is valid by the schema of electron-builder itself', async () => {
    const { validateConfiguration } = fromBuilder('app-builder-lib/out/util/config/config') as {
      validateConfiguration(configuration: unknown, log: { isEnabled: boolean }): Promise<void>
    }
    await validateConfiguration(configuration, { isEnabled: false })
    await expect(validateConfiguration({ ...configuration, asra: true }, { isEnabled: false })).rejects.toThrow('asra')
  })

  test('says every fuse that Electron has, each on the safe side', () => {
    const { FuseV1Options } = createRequire(fromBuilder.resolve('app-builder-lib/package.json'))('@electron/fuses') as {
      FuseV1Options: Record<string, string | number>
    }
    const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))
    const { resetAdHocDarwinSignature: _signing, ...fuses } = configuration.electronFuses
    const known = names.map((name) => name.charAt(0).toLowerCase() + name.slice(1))
    expect(known).toEqual(expect.arrayContaining(Object.keys(fuses)))
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
    expect(configuration.asar).toBe(true)
  })

  test('is compared with the fuses of a packaged program, and one that is not as asked for is told', () => {
    const { electronFuses } = configuration
    const order = Object.keys(electronFuses).filter((name) => name !== 'resetAdHocDarwinSignature')
    const states = order.map((name) => (electronFuses[name] ? '1' : '0'))
    // As in Electron's program: a mark, the version, how many there are, and one character for each.
    const wire = (all: readonly string[]) =>
      Buffer.concat([
        Buffer.from('some code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
        Buffer.from([1, all.length]),
        Buffer.from(`${all.join('')} more code`),
      ])
    const folder = mkdtempSync(join(tmpdir(), 'stackboard-fuses-'))
    const check = (all: readonly string[]) => {
      writeFileSync(join(folder, 'program'), wire(all))
      const script = join(root, 'scripts/check-fuses.mjs')
      return spawnSync(process.execPath, [script, join(folder, 'program')], { encoding: 'utf8' })
    }
    const good = check(states)
    const flipped = check(states.map((state, index) => (index === 0 ? '1' : state)))
    rmSync(folder, { recursive: true, force: true })
    expect([good.status, good.stderr]).toEqual([0, ''])
    expect(flipped.status).toBe(1)
    expect(flipped.stderr).toContain('runAsNode is not false')
  })

  test('makes what the three systems expect, for both chips on macOS', () => {
    expect([...configuration.win.target].sort()).toEqual(['nsis', 'portable'])
    expect([...configuration.linux.target].sort()).toEqual(['AppImage', 'deb'])
    expect(configuration.mac.target).toEqual([
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ])
  })

  test('ties our files to the app, and asks no server for updates', () => {
    expect(configuration.fileAssociations.map(({ ext }) => ext)).toEqual(['awsdiagram'])
    expect(configuration.publish).toBeNull()
  })

  test('leaves beside the archive what native code must read', () => {
    expect(configuration.asarUnpack).toEqual(['assets/fonts/**'])
  })

  test('has an icon that is a picture large enough for every system', () => {
    const png = readFileSync(join(root, configuration.icon))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(512)
  })
})

describe('the files of the package', () => {
  test('are all there', () => {
    const taking = configuration.files.filter((pattern) => !pattern.startsWith('!'))
    const empty = taking.filter((pattern) => filesOf(pattern).length === 0)
    expect(empty).toEqual([])
  })

  test.each(['specification/index.json', 'fonts/Inter-Regular.ttf', 'samples', 'icons'])(
    'hold what is read when it runs: assets/%s',
    (asset) => {
      const packaged = packagedFiles()
      expect(packaged.filter((file) => file.startsWith(`assets/${asset}`)).length).toBeGreaterThan(0)
    },
  )

  test('of the main process import nothing that is not in the package', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object }
    const allowed = new Set(['electron', ...Object.keys(dependencies), ...builtinModules])
    const scripts = filesOf('out/main/**').filter((file) => file.endsWith('.js'))
    const foreign = scripts.flatMap((file) => importsOf(file).filter((name) => !allowed.has(name)))
    expect(scripts.length).toBeGreaterThan(0)
    expect(foreign).toEqual([])
  })

  test('have a preload script that asks for nothing but electron', () => {
    const text = readFileSync(join(root, 'out/preload/preload.cjs'), 'utf8')
    const required = [...text.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name)
    expect(new Set(required)).toEqual(new Set(['electron']))
  })

  test('hold every script, style, typeface and picture that the page names', () => {
    const page = readFileSync(join(root, 'out/renderer/index.html'), 'utf8')
    const named = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+)"/g)].map(([, path]) => path ?? '')
    const there = new Set(readdirSync(join(root, 'out/renderer'), { recursive: true }).map(String))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((path) => !there.has(path))).toEqual([])
  })

  test('alone are enough for the command line to draw and to export', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stackboard-package-'))
    try {
      layOutPackage(folder)
      const run = (...args: string[]) =>
        execFileSync(process.execPath, [join(folder, 'out/cli/cli.js'), ...args], { cwd: folder, encoding: 'utf8' })
      const [sample = ''] = readdirSync(join(folder, 'assets/samples')).map((name) =>
        join(folder, 'assets/samples', name),
      )
      run('render', sample, '-o', join(folder, 'picture.png'))
      expect(readFileSync(join(folder, 'picture.png')).subarray(1, 4).toString()).toBe('PNG')
      expect(run('export', sample)).toContain('Resources:')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('come with a notice of the licences of what is inside', () => {
    const own = packagedFiles().filter((file) => !file.startsWith('out/'))
    expect(own).toEqual(
      expect.arrayContaining(['LICENSE', 'NOTICE.md', 'assets/fonts/OFL.txt', 'assets/icons/NOTICE.md']),
    )
    const notice = readFileSync(join(root, 'NOTICE.md'), 'utf8')
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object }
    for (const name of [...Object.keys(dependencies), 'react', '@mantine/core', '@xyflow/react']) {
      expect(notice).toContain(`- ${name} `)
    }
  })
})

/** Packages that a built script imports; relative ones and parts of Node's own left out. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const named = [...text.matchAll(/^\s*(?:import|export)\b[^'";]*["']([^"'./][^"']*)["']/gm)].map(
    ([, name]) => name ?? '',
  )
  return named.filter((name) => !name.startsWith('node:')).map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
}
