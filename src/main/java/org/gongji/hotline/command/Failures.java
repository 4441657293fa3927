package org.gongji.hotline.command;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// The border of a command: whatever went wrong is told in one line, and in full where `HOTLINE_TRACE` is set.
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) {
        var told = problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        line.getErr().println(line.getCommandName() + " could not go on: " + told);
        if (System.getenv("HOTLINE_TRACE") != null) {
            problem.printStackTrace(line.getErr());
        }
        return Exit.COULD_NOT;
    }
}
