// What all scripts share: the client of the version that is asked for, and the caller's request.
const { default: OpenAI, ...rest } = await import(process.env.CLIENT);
const { zodResponseFormat } = await import(`${process.env.CLIENT}/helpers/zod`);

export { OpenAI, zodResponseFormat };
export const { APIError } = rest;
export const MODEL = "remote/an-actor";

/** A client, and in `responses` what each of its attempts was answered. */
export function client(options = {}) {
    const responses = [];
    const counting = async (...request) => {
        const response = await fetch(...request);
        responses.push(response);
        return response;
    };
    const openai = new OpenAI({
        baseURL: process.env.ARESGEN_BASE_URL + "/v1",
        apiKey: process.env.ARESGEN_API_KEY,
        fetch: counting,
        ...options,
    });
    return Object.assign(openai, { responses, statuses: () => responses.map((response) => response.status) });
}

export const asking = (content, more = {}) => ({ model: MODEL, messages: [{ role: "user", content }], ...more });

/** The text of a stream, put together by hand. */
export async function text(stream) {
    let text = "";
    for await (const chunk of stream) {
        text += chunk.choices[0]?.delta.content ?? "";
    }
    return text;
}
