"""A question with parts and tools, by openapi-generator's client for Python."""

import os
import sys

sys.path.insert(0, "python")

from openapi_client import *

parts = [
    ContentPart(TextPart(type="text", text="How cold is it here?")),
    ContentPart(ImagePart(type="image_url", image_url=ImageUrl(url="data:image/png;base64,iVBORw0KGgo=", detail="low"))),
]
chat = ChatApi(ApiClient(Configuration(access_token=os.environ["ARESGEN_API_KEY"])))
completion = chat.complete_chat(
    ChatRequest(
        model="remote/an-actor",
        messages=[ChatMessage(UserMessage(role="user", content=MessageContent(parts)))],
        tools=[ChatTool(FunctionTool(type="function", function=FunctionDefinition(name="thermometer", parameters={"type": "object"})))],
        tool_choice=ToolChoice(FunctionChoice(type="function", function=ToolName(name="thermometer"))),
    )
)
print(completion.choices[0].message.tool_calls[0].actual_instance.function.arguments)
