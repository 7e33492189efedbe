import { StyleModule } from 'style-mod'

// CodeMirror gives a document a <style> element, which the policy of our pages forbids, but a shadow root, which has no head,
// an adopted style sheet: the document is passed as if it had no head.
const mount = StyleModule.mount
const sheets = {
  ownerDocument: document,
  get adoptedStyleSheets() {
    return document.adoptedStyleSheets
  },
  set adoptedStyleSheets(list) {
    document.adoptedStyleSheets = list
  },
}
StyleModule.mount = (root, modules) => mount.call(StyleModule, root === document ? sheets : root, modules)
