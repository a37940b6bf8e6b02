package org.parley.http;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words in parameters are spelled as everywhere: {@code made_conditional}, not {@code MADE_CONDITIONAL}. */
@Provider
public class WordParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!type.isEnum() || !Word.class.isAssignableFrom(type)) {
            return null;
        }
        return new ParamConverter<T>() {
            @Override
            public T fromString(String text) {
                return Conversion.constant(type, text).map(type::cast).orElseThrow(() -> {
                    Mistake mistake = Conversion.noWord(type, type.getSimpleName(), text);
                    return new Problem(ProblemType.BAD_PARAMETER, mistake.detail(), List.of(mistake));
                });
            }

            @Override
            public String toString(T word) {
                return ((Word) word).word();
            }
        };
    }
}
