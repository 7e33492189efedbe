import './app/shell.js'
export * from './kit.js'
