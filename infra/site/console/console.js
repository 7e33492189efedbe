import './app/shell.js'
