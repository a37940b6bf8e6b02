package org.parley.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.Needs;

/** The page that tries the API out, in a browser, from the packaged program, with nothing from elsewhere. */
@ExtendWith(Running.class)
@Needs("chromium")
class SwaggerUiIT {
    /** Milliseconds: the first answer of a program, beside other tests. */
    private static final int PATIENTLY = 60_000;

    @Test
    void tryItOutAnswersAtTheFirstClick(Program program) throws Exception {
        try (Chromium chromium = new Chromium();
                Browser browser = chromium.open()) {
            Page page = browser.newPage();
            page.setDefaultTimeout(PATIENTLY);
            // Nothing may come from elsewhere: a request that leaves this machine fails the page.
            page.route(address -> !address.startsWith(program.address()), route -> route.abort());
            page.navigate(program.address() + "/swagger-ui");
            Locator operation = page.locator(".opblock-get")
                    .filter(new Locator.FilterOptions().setHas(page.locator("[data-path='/v1/events']")));
            operation.locator(".opblock-summary-control").first().click();
            button(operation, "Try it out").click();
            button(operation, "Execute").click();
            assertThat(operation
                            .locator(".live-responses-table .response-col_status")
                            .last())
                    .containsText("200", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENTLY));
        }
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
