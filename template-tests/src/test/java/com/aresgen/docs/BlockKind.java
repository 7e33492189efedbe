package com.aresgen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How a block of the README is tested. For a new kind of block (a client in another language) add a constant. */
enum BlockKind {
    /** Commands that build, start or deploy: other tests and CI run them, or running them needs an account. */
    COMMANDS {
        @Override
        boolean accepts(ReadmeBlock block) {
            return block.language().equals("bash")
                    && block.text()
                            .lines()
                            .allMatch(line -> NOT_RUN_HERE.stream().anyMatch(line::startsWith));
        }

        @Override
        void check(ReadmeBlock block, Path folder) {}
    },

    /** Calls of the API, run as they are written; each must succeed. */
    CALLS {
        @Override
        boolean accepts(ReadmeBlock block) {
            return block.language().equals("bash") && block.text().contains("curl ");
        }

        @Override
        void check(ReadmeBlock block, Path folder) {
            var ran = new Terminal(folder).run(block);
            assertThat(ran.exit()).as(ran.toString()).isZero();
            assertThat(ran.output()).isNotBlank();
        }
    },

    /** A program for Node that imports the client of OpenAI and prints an answer. */
    NODE {
        @Override
        boolean accepts(ReadmeBlock block) {
            return block.language().equals("js") && !RECEIVER.accepts(block);
        }

        @Override
        void check(ReadmeBlock block, Path folder) {
            BlockProgram.node(block, folder).prints("Bees dance to show where flowers are.");
        }
    },

    /** A program for Node that receives webhooks and accepts those that are signed. */
    RECEIVER {
        @Override
        boolean accepts(ReadmeBlock block) {
            return block.language().equals("js") && block.text().contains("standardwebhooks");
        }

        @Override
        void check(ReadmeBlock block, Path folder) {
            ReceivingProgram.check(block, folder);
        }
    },

    /** A program for Java that calls the API and prints the answer as the one for Node does. */
    JAVA {
        @Override
        boolean accepts(ReadmeBlock block) {
            return block.language().equals("java");
        }

        @Override
        void check(ReadmeBlock block, Path folder) {
            BlockProgram.java(block, folder).prints("Bees dance to show where flowers are.");
        }
    };

    private static final List<String> NOT_RUN_HERE = List.of(
            "./infra/local/run",
            "./mvnw verify",
            "cd infra/cdk && npm ci",
            "npx cdk ",
            "../release ",
            "./infra/local/create-workspace ");

    abstract boolean accepts(ReadmeBlock block);

    /** @param folder an empty one, to work in */
    abstract void check(ReadmeBlock block, Path folder);

    static List<BlockKind> of(ReadmeBlock block) {
        return Arrays.stream(values()).filter(kind -> kind.accepts(block)).toList();
    }
}
