import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.ChatApi;
import org.openapitools.client.model.*;

/** A question with parts and tools, by openapi-generator's client for OkHttp, which is its default for Java. */
final class AskByOkHttp {
    private AskByOkHttp() {}

    public static void main(String[] arguments) throws Exception {
        var client = new ApiClient();
        client.setBearerToken(System.getenv("ARESGEN_API_KEY"));
        var parts = List.of(
                new ContentPart(new TextPart().type(TextPart.TypeEnum.TEXT).text("How cold is it here?")),
                new ContentPart(new ImagePart()
                        .type(ImagePart.TypeEnum.IMAGE_URL)
                        .imageUrl(new ImageUrl()
                                .url("data:image/png;base64,iVBORw0KGgo=")
                                .detail(ImageUrl.DetailEnum.LOW))));
        var tool = new FunctionTool()
                .type(FunctionTool.TypeEnum.FUNCTION)
                .function(new FunctionDefinition().name("thermometer").putParametersItem("type", "object"));
        var choice = new FunctionChoice()
                .type(FunctionChoice.TypeEnum.FUNCTION)
                .function(new ToolName().name("thermometer"));
        var completion = new ChatApi(client)
                .completeChat(
                        new ChatRequest()
                                .model("remote/an-actor")
                                .addMessagesItem(new ChatMessage(new UserMessage()
                                        .role(UserMessage.RoleEnum.USER)
                                        .content(new MessageContent(parts))))
                                .addToolsItem(new ChatTool(tool))
                                .toolChoice(new ToolChoice(choice)),
                        null);
        var message = completion.getChoices().getFirst().getMessage();
        System.out.println(message.getToolCalls().getFirst().getFunctionToolCall().getFunction().getArguments());
    }
}
