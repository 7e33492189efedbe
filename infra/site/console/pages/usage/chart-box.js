import { html, lazy, LitElement } from '../../kit.js'

/** The chart of a table that stands below it: for eyes alone, since a reader of the table has all of it. */
class ChartBox extends LitElement {
  static properties = {
    of: { attribute: false, hasChanged: (now, before) => JSON.stringify(now) != JSON.stringify(before) },
  }

  createRenderRoot() {
    return this
  }

  render() {
    return html`<figure class="card chart">
      <figcaption>${this.of.title}<span class="unseen">: the table below has the figures.</span></figcaption>
      <div aria-hidden="true"></div>
    </figure>`
  }

  async updated() {
    const { bars } = await lazy('chart.js')
    this.end?.()
    if (this.isConnected) this.end = bars(this.querySelector('div'), this.of)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.end?.()
  }
}

customElements.define('usage-chart', ChartBox)
