package com.aresgen.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.models.answer.FinishReason;
import com.aresgen.models.answer.RunningAnswer.Event;
import com.aresgen.models.answer.ToolCall;
import com.aresgen.models.upstream.ServerScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two calls, {@code f} with {@code {"x":1}} and {@code g} with {@code {}}, in the many ways in which servers stream them. */
class ToolCallsTest {
    private static final String END = "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "as OpenAI does | {i:0,id:'a',type:'function',function:{name:'f',arguments:''}} {i:0,function:{arguments:'[x:'}} {i:0,function:{arguments:'1]'}} {i:1,id:'b',function:{name:'g',arguments:''}} {i:1,function:{arguments:'[]'}}",
                "mixed up by index | {i:0,id:'a',function:{name:'f',arguments:'[x:'}} {i:1,id:'b',function:{name:'g',arguments:'['}} {i:0,function:{arguments:'1]'}} {i:1,function:{arguments:']'}}",
                "indexes from 1 | {i:1,id:'a',function:{name:'f',arguments:'[x:1]'}} {i:2,id:'b',function:{name:'g',arguments:'[]'}}",
                "whole, no index | {id:'a',function:{name:'f',arguments:'[x:1]'}} {id:'b',function:{name:'g',arguments:'[]'}}",
                "whole, no index, no id | {function:{name:'f',arguments:'[x:1]'}} {function:{name:'g',arguments:'[]'}}",
                "whole, all at index 0 | {i:0,id:'a',function:{name:'f',arguments:'[x:1]'}} {i:0,id:'b',function:{name:'g',arguments:'[]'}}",
                "whole, all at index 0, no id | {i:0,function:{name:'f',arguments:'[x:1]'}} {i:0,function:{name:'g',arguments:'[]'}}",
                "the id and name each time | {i:0,id:'a',function:{name:'f',arguments:'[x:'}} {i:0,id:'a',function:{name:'f',arguments:'1]'}} {i:1,id:'b',function:{name:'g',arguments:'['}} {i:1,id:'b',function:{name:'g',arguments:']'}}",
                "the id each time, no index | {id:'a',function:{name:'f',arguments:'[x:'}} {id:'a',function:{arguments:'1]'}} {id:'b',function:{name:'g',arguments:'[]'}}",
                "empty ids and names later | {i:0,id:'a',function:{name:'f',arguments:'[x:'}} {i:0,id:'',function:{name:'',arguments:'1]'}} {i:1,id:'b',function:{name:'g',arguments:'[]'}}",
                "another id each time | {i:0,id:'a',function:{name:'f',arguments:'[x:'}} {i:0,id:'z',function:{arguments:'1]'}} {i:1,id:'b',function:{name:'g',arguments:'[]'}}",
                "no index, no id later | {id:'a',function:{name:'f',arguments:'[x:'}} {function:{arguments:'1]'}} {id:'b',function:{name:'g',arguments:'[]'}}",
                "arguments as an object | {id:'a',function:{name:'f',arguments:{x:1}}} {id:'b',function:{name:'g',arguments:{}}}",
                "null here and there | {i:0,id:'a',function:{name:'f',arguments:null}} {i:0,id:null,function:{name:null,arguments:'[x:1]'}} {i:1,id:'b',function:{name:'g',arguments:'[]'}}",
            })
    void putsThemInOrder(String name, String parts) {
        var events = StreamsTest.received(ServerScript.events(List.of(parts.split(" (?=\\{)", -1)).stream()
                        .map(ToolCallsTest::chunk)
                        .toArray(String[]::new))
                .then(ServerScript.event(END)));

        assertThat(joined(events)).as(name).containsExactly(Map.entry("f", "{\"x\":1}"), Map.entry("g", "{}"));
        assertThat(((Event.Ended) events.getLast()).finish()).isEqualTo(FinishReason.TOOL_CALLS);
    }

    @Test
    void keepsTheServersIds() {
        var events = StreamsTest.received(ServerScript.events(
                chunk("{i:0,id:'a',function:{name:'f',arguments:'['}}"), chunk("{i:0,function:{arguments:']'}}"), END));

        assertThat(parts(events))
                .containsExactly(new ToolCall(0, "a", "function", "f", "{"), new ToolCall(0, "", "", "", "}"));
    }

    /** The calls as a client puts them together: by index, each with one id and one name. */
    private static Map<String, String> joined(List<Event> events) {
        var names = new LinkedHashMap<Integer, String>();
        var arguments = new LinkedHashMap<String, String>();
        for (var part : parts(events)) {
            if (!names.containsKey(part.index())) {
                assertThat(part.index()).isEqualTo(names.size());
                assertThat(part.id()).isNotEmpty();
                assertThat(part.type()).isEqualTo("function");
                names.put(part.index(), part.name());
            } else {
                assertThat(part.id() + part.type() + part.name()).isEmpty();
            }
            arguments.merge(names.getOrDefault(part.index(), ""), part.arguments(), String::concat);
        }
        return arguments;
    }

    private static List<ToolCall> parts(List<Event> events) {
        return StreamsTest.pieces(events).stream()
                .flatMap(piece -> piece.toolCalls().stream())
                .toList();
    }

    /** In the table, brackets in quotes mean braces, names are bare and {@code i} is the index. */
    private static String chunk(String part) {
        var json = part.replaceAll("'\\[", "'{")
                .replaceAll("\\]'", "}'")
                .replaceAll("'\\{x:", "'{@x@:")
                .replaceAll("(?<=[{,])(\\w+):", "\"$1\":")
                .replace("\"i\":", "\"index\":")
                .replace("@x@", "\\\"x\\\"")
                .replace('\'', '"');
        return StreamsTest.delta("\"tool_calls\":[" + json + "]");
    }
}
