package vn.parindex.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;

/** Walks through what a page draws, and through the forms within it, without drawing: only to count, before anybody draws. */
final class PageProbe extends PDFStreamEngine {

    private final Budget budget;

    private PageProbe(Budget budget) {
        this.budget = budget;
        addOperator(new DrawObject());
    }

    static void check(PDPage page, Budget budget) throws IOException {
        new PageProbe(budget).processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.step();
        super.processOperator(operator, operands);
    }
}
