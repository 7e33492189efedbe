/** Texts to try the console with, loaded when somebody asks for one. */

export const DOCUMENT = {
  title: 'Boiling water',
  content: `# Boiling water

Water boils at 100 degrees Celsius at sea level. It doesn't do so everywhere: at 3,000 metres it boils at about 90 degrees, so pasta takes longer there, and eggs stay soft.

## What cooks do about it

Some cooks use a pressure cooker, which holds the steam back until the water is as hot as at sea level. Others plan for more time. Salt hardly matters.
`,
}

export const VOICE = {
  name: 'Harbour Roasters',
  description: 'How our shop writes to its guests.',
  banned_phrases: ['world class', 'synergy'],
  sample_text: `We roast on Tuesdays, because on Mondays nobody in the shop is awake enough to be trusted with fire. By nine the drum is hot, the windows are open and the whole street smells of toast and caramel. If you walk past, you'll hear us before you see us: the beans crack like small fireworks, and Ines shouts the seconds.

People ask what makes a good roast. We'd love to say it's magic. It isn't. It's weight, heat, time and a notebook that has been dropped in the sink twice. We write down everything, the weather too, since damp air slows the drum and a dry north wind makes it race. Then we taste, argue, and taste again until somebody laughs.

Our first machine was a popcorn maker. You can stop smiling; it worked, more or less, and it taught us patience. We burned eleven batches in a single weekend, gave the twelfth to our neighbours, and waited on the stairs. They came back with empty cups. That's still how we decide things: we pour, we wait, we watch the cups.

You won't find forty kinds on our shelf. There are six, and we know the farmers behind each of them by name. Rosa grows ours in Huila, on a slope so steep that her mules refuse it after rain. She sends pictures of the blossom, and we send pictures of our terrible snow. When her harvest is late, we're late, and we'll tell you why on the door.

So how should you brew it? However you like. Grind it a little coarser than you think, use water that has stopped boiling, and don't walk away, because the good minute is short. If it tastes sour, go finer. If it's bitter, go coarser. And if it tastes of nothing at all, bring the bag back and we'll drink a cup together and find out what went wrong. We have time. Coffee that needs a hurry isn't worth the trouble, and neither is a morning without one friendly word across the counter.`,
}

/** A text to check against the voice above. */
export const CHECKED = `We opened the door at seven today, because the drum was still warm from last night and nobody wanted to wait. If you came by early, you saw us arguing about the new harvest: Ines says it tastes of plums, and the rest of us aren't so sure. Come in and tell us who's right. It's world class gossip, and there's a cup in it for you.`

export const CHATBOT = {
  name: 'Garden help',
  model: 'local/extractive-1',
  greeting: 'Hello! What would you like to know about your order?',
  knowledge_base: {
    sources: [
      {
        external_id: 'returns',
        title: 'Returns',
        text: `# Returns

You can return a controller within 30 days of delivery. The refund arrives on your card within five working days after we have received the parcel.

## What we do not take back

Opened gift cards and cut hoses cannot be returned.
`,
      },
      {
        external_id: 'shipping',
        title: 'Shipping',
        text: `# Shipping

Orders leave our warehouse in Leeds on the next working day. Delivery within the United Kingdom takes two days, and to Ireland four days. Shipping costs 4.90 pounds.
`,
      },
    ],
  },
  intents: [
    { name: 'refund', description: '', examples: ['I want my money back', 'How do I get a refund?'] },
    { name: 'delivery', description: '', examples: ['Where is my parcel?', 'When does my order arrive?'] },
  ],
  escalation: { on: ['user_request', 'low_confidence'], holding_text: 'A colleague will answer you soon.' },
  csat: { enabled: true },
}
