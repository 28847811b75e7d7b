import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'

/** Imports run one way: pages → components, state → platform, content → core. */
const room = (target, ...from) =>
  from.map(f => ({ target: `./${target}`, from: `./${f}`, message: `${target} must not import ${f}` }))

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.generated/**',
      '.cache/**',
      'coverage/**',
      'node_modules/**',
      'babel.config.js',
      'jest.config.js',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver': {
        typescript: { project: ['config/tsconfig.h5.json', 'config/tsconfig.weapp.json', 'tsconfig.json'] },
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-cycle': ['error', { maxDepth: 6 }],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...room(
              'src/core',
              'src/content',
              'src/platform',
              'src/state',
              'src/components',
              'src/pages',
              'src/locales',
              'server',
              'scripts',
              'node_modules/@tarojs',
              'node_modules/react',
              'node_modules/zustand',
            ),
            ...room(
              'src/content',
              'src/platform',
              'src/state',
              'src/components',
              'src/pages',
              'server',
              'scripts',
              'node_modules/@tarojs',
              'node_modules/react',
            ),
            ...room('src/platform', 'src/state', 'src/components', 'src/pages', 'server', 'scripts'),
            ...room(
              'src/locales',
              'src/state',
              'src/components',
              'src/pages',
              'src/platform',
              'server',
              'scripts',
            ),
            ...room('src/state', 'src/components', 'src/pages', 'server', 'scripts'),
            ...room('src/components', 'src/state', 'src/platform', 'src/pages', 'server', 'scripts'),
            ...room('server', 'src/platform', 'src/state', 'src/components', 'src/pages', 'scripts'),
            ...room('scripts', 'src/platform', 'src/state', 'src/components', 'src/pages'),
            ...room('bench', 'src/platform', 'src/state', 'src/components', 'src/pages'),
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['test/helpers/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'readonly' } },
  },
  {
    // The core decides; it never reads a clock, a random source or the console.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['react', 'react-dom', 'zustand', 'mapbox-gl', '@tarojs/*', 'node:*'],
              message: 'core is pure',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'time is an argument in core' },
        { object: 'Math', property: 'random', message: 'randomness is an argument in core' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'time is an argument in core',
        },
      ],
    },
  },
  {
    // The map engine lives behind one handle.
    files: ['src/**/*.{ts,tsx}'],
    // core has its own, stricter list: the last one given counts
    ignores: ['src/components/GuideMap/**', 'src/core/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'mapbox-gl', message: 'only components/GuideMap touches a map engine' }] },
      ],
    },
  },
  {
    files: ['**/*.mjs', 'test/weapp/host/**', 'config/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        console: 'readonly',
        window: 'readonly',
        document: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        location: 'readonly',
        URL: 'readonly',
      },
    },
  },
  {
    // Taro loads its build plugins with require
    files: [
      'config/plugins/aria.js',
      'config/plugins/aria-components.js',
      'config/plugins/preload.js',
      'config/plugins/install.js',
      'config/plugins/elements.js',
    ],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'readonly', exports: 'writable', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
