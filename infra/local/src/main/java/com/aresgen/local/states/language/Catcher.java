package com.aresgen.local.states.language;

import com.aresgen.local.states.data.ResultPath;
import com.aresgen.local.states.data.StatesError;
import java.util.List;

/** Where an execution goes on after an error; {@code result} says where the error's description goes in the input. */
public record Catcher(List<String> errors, ResultPath result, String next) {
    public boolean covers(StatesError error) {
        return errors.stream().anyMatch(error::matches);
    }
}
