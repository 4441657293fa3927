package org.gongji.hotline.settings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/// Words a `hotline.*` setting whose value is wrong: its name, what is wrong with the value, and a value that would do.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private record Fault(
            String name,
            @Nullable Object value,
            String problem,
            @Nullable Origin origin) {}

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException wrong) {
        var name = wrong.getName().toString();
        if (!name.equals("hotline") && !name.startsWith("hotline.")) {
            return null;
        }
        var known = KnownSettings.ofThisBuild();
        var faults = faults(wrong);
        return new FailureAnalysis(
                String.join(
                        System.lineSeparator(),
                        faults.stream().map(WrongSettingAnalyzer::told).toList()),
                String.join(
                        System.lineSeparator(),
                        faults.stream().map(fault -> advice(fault, known)).toList()),
                wrong);
    }

    private List<Fault> faults(BindException wrong) {
        var validation = findCause(wrong, BindValidationException.class);
        if (validation != null) {
            return broken(validation.getValidationErrors());
        }
        var property = wrong.getProperty();
        return List.of(new Fault(
                wrong.getName().toString(),
                property == null ? null : property.getValue(),
                Problem.of(wrong, wrong.getTarget()),
                property == null ? null : property.getOrigin()));
    }

    private static List<Fault> broken(ValidationErrors errors) {
        var faults = new ArrayList<Fault>();
        for (var error : errors) {
            faults.add(
                    error instanceof FieldError field
                            ? new Fault(
                                    errors.getName() + "." + Kebab.of(field.getField()),
                                    field.getRejectedValue(),
                                    told(field),
                                    Origin.from(field))
                            : new Fault(errors.getName().toString(), null, told(error), null));
        }
        return faults;
    }

    private static String told(ObjectError error) {
        return error.getDefaultMessage() == null ? "is wrong" : error.getDefaultMessage();
    }

    private static String told(Fault fault) {
        var value = fault.value() == null ? "is not set" : "is \"" + Secret.hide(fault.name(), fault.value()) + "\"";
        var origin = fault.origin() == null ? "" : " (in " + fault.origin() + ")";
        return "Setting " + fault.name() + " " + value + origin + ": " + fault.problem() + ".";
    }

    private static String advice(Fault fault, KnownSettings known) {
        return known.example(fault.name())
                .map(example -> "Example: " + fault.name() + "=" + example)
                .orElse("Correct " + fault.name() + "; the README says what it takes.");
    }
}
