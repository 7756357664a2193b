// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf.h"
#include "report/pdfreading.h"
#include "report/verify.h"

#include <QFile>
#include <QTest>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

using namespace volets;

namespace {

/// Words of no meaning, so many of them, always the same.
QString words(int count, int seed = 1)
{
    static const QStringList list{QStringLiteral("rivière"),  QStringLiteral("pont"),   QStringLiteral("d’œuvre"),
                                  QStringLiteral("affluent"), QStringLiteral("où"),     QStringLiteral("naïf"),
                                  QStringLiteral("office"),   QStringLiteral("12 500"), QStringLiteral("« été »")};
    QStringList text;
    for (int i = 0; i < count; ++i)
        text += list[(i * 7 + seed * 3 + i * i * seed) % list.size()];
    return text.join(u' ');
}

Extract plain(const QString &unit, const QString &text)
{
    return {.unit = unit,
            .place = QStringLiteral("Par. ") + unit,
            .runs = {{.text = text, .instead = {}}},
            .againstUnit = {}};
}

/// A table of `columns` texts and `rows` rows of some `length` words, with every kind of mark.
ReportTable sample(int columns, int rows, int length)
{
    ReportTable table;
    table.title = QStringLiteral("Comparaison des textes de l’Assemblée des rivières");
    table.subtitle = QStringLiteral("Trois éditions");
    table.language = QStringLiteral("fr");
    table.date = QStringLiteral("2025-11-03");
    table.footer = QStringLiteral("Volets · Assemblée des rivières");
    for (int c = 0; c < columns; ++c)
        table.columns.push_back({.key = QString::number(2020 + c),
                                 .head = QStringLiteral("Déclaration %1").arg(2020 + c),
                                 .title = QStringLiteral("Déclaration de l’Assemblée des rivières"),
                                 .date = QStringLiteral("1er mars %1").arg(2020 + c),
                                 .status = QStringLiteral("adoptée"),
                                 .language = QStringLiteral("fr"),
                                 .languageName = QStringLiteral("français"),
                                 .comparedWith = c == 0 ? QString() : QStringLiteral("comparé à la colonne de gauche"),
                                 .sourceName = QStringLiteral("declaration-%1.txt").arg(2020 + c),
                                 .sha256 = QByteArray(64, char('0' + c))});
    table.legend = {{.sample = {{.text = QStringLiteral("mot"), .mark = MarkKind::Added, .instead = {}}},
                     .meaning = QStringLiteral("ajouté")},
                    {.sample = {{.text = QStringLiteral("mot"), .mark = MarkKind::Removed, .instead = {}}},
                     .meaning = QStringLiteral("supprimé")}};
    table.conditions = {{.label = QStringLiteral("Mode"), .words = QStringLiteral("textes distincts")}};
    table.colophon = {{.label = QStringLiteral("Lignes masquées"), .words = QStringLiteral("3")}};
    for (int s = 0; s < 2; ++s) {
        ReportSection section{.title = s == 0 ? QStringLiteral("Entretien des berges") : QStringLiteral("Péages"),
                              .rows = {}};
        for (int r = 0; r < rows; ++r) {
            ReportRow row{.title = r % 3 == 0 ? QStringLiteral("Objet %1").arg(r) : QString(),
                          .label = QStringLiteral("par. %1").arg(r),
                          .cells = {},
                          .notes = {}};
            for (int c = 0; c < columns; ++c) {
                ReportCell cell;
                if ((r + c) % 5 == 4) {
                    cell.mention = QStringLiteral("sans équivalent en %1").arg(2020 + c);
                } else {
                    const QString unit = QStringLiteral("%1.%2").arg(s).arg(r);
                    cell.extracts = {plain(unit, words(length + (r * 5 + c) % 17, r + c))};
                    if (c > 0) {
                        Extract &extract = cell.extracts.front();
                        extract.againstColumn = c - 1;
                        extract.againstUnit = unit;
                        extract.runs = {
                            {.text = words(5, c), .instead = {}},
                            {.text = QStringLiteral(" l’ancien pont"), .mark = MarkKind::Removed, .instead = {}},
                            {.text = QStringLiteral(" "), .instead = {}},
                            {.text = QStringLiteral("le nouveau quai"), .mark = MarkKind::Added, .instead = {}},
                            {.text = QStringLiteral(" "), .instead = {}},
                            {.text = QStringLiteral("passages"),
                             .mark = MarkKind::Changed,
                             .instead = QStringLiteral("passage")},
                            {.text = QStringLiteral(" ") + words(length, r + c), .instead = {}},
                            {.text = QStringLiteral(" ailleurs"), .mark = MarkKind::MovedAway, .instead = {}},
                            {.text = QStringLiteral(" ici"), .mark = MarkKind::MovedHere, .instead = {}},
                            {.text = QStringLiteral(" ;"), .instead = {}}};
                        cell.changed = true;
                        cell.mention = QStringLiteral("reprise remaniée");
                    }
                }
                row.cells.push_back(cell);
            }
            section.rows.push_back(row);
        }
        table.sections.push_back(section);
    }
    return table;
}

/// The faults of a tagged PDF that a machine can see: a part of the Matterhorn protocol's checks for PDF/UA-1, without
/// the claim of conformance, which only people can make good.
class TagCheck
{
public:
    explicit TagCheck(const QByteArray &bytes)
    {
        m_pdf.processMemoryFile("", bytes.constData(), std::size_t(bytes.size()));
        QPDFObjectHandle root = m_pdf.getRoot();
        check(isTrue(root.getKey("/MarkInfo"), "/Marked"), "MarkInfo/Marked");
        check(root.getKey("/Lang").isString(), "catalogue's language");
        check(isTrue(root.getKey("/ViewerPreferences"), "/DisplayDocTitle"), "DisplayDocTitle");
        check(root.getKey("/Metadata").isStream(), "XMP");
        check(root.getKey("/Outlines").isDictionary(), "outline");
        QPDFObjectHandle tree = root.getKey("/StructTreeRoot");
        check(tree.getKey("/ParentTree").isDictionary(), "ParentTree");
        walk(tree, "", {});
        check(m_heading > 0, "a heading");
        QPDFObjectHandle numbers = tree.getKey("/ParentTree").getKey("/Nums");
        int page = 0;
        for (QPDFPageObjectHelper &helper : QPDFPageDocumentHelper(m_pdf).getAllPages())
            checkPage(helper, numbers, page++);
    }

    QStringList faults;
    int passed = 0;
    int tables = 0;

private:
    /// Follows marked content; counts what is painted outside it.
    class Content : public QPDFObjectHandle::ParserCallbacks
    {
    public:
        void handleObject(QPDFObjectHandle object) override
        {
            if (!object.isOperator()) {
                m_operands.push_back(object);
                return;
            }
            static const std::set<std::string> painting{"f", "F",  "f*", "B",  "B*", "b", "b*", "S",
                                                        "s", "sh", "Do", "Tj", "TJ", "'", "\""};
            const std::string op = object.getOperatorValue();
            const bool covered = !m_marks.empty() && m_marks.back();
            if (op == "BMC" || op == "BDC") {
                bool mine = m_operands.at(0).isNameAndEquals("/Artifact");
                if (op == "BDC" && m_operands.at(1).isDictionary() && m_operands.at(1).hasKey("/MCID")) {
                    nested += covered ? 1 : 0;
                    numbers.insert(m_operands.at(1).getKey("/MCID").getIntValueAsInt());
                    mine = true;
                }
                m_marks.push_back(mine || covered);
            } else if (op == "EMC") {
                if (m_marks.empty())
                    ++outside;
                else
                    m_marks.pop_back();
            } else if (painting.contains(op) && !covered) {
                ++outside;
            }
            m_operands.clear();
        }
        void handleEOF() override { open = int(m_marks.size()); }

        std::set<int> numbers;
        int outside = 0;
        int nested = 0;
        int open = 0;

    private:
        std::vector<QPDFObjectHandle> m_operands;
        std::vector<bool> m_marks;
    };

    void check(bool right, const QString &what)
    {
        if (right)
            ++passed;
        else
            faults += what;
    }
    static bool isTrue(QPDFObjectHandle dictionary, const char *key)
    {
        return dictionary.isDictionary() && dictionary.getKey(key).isBool() && dictionary.getKey(key).getBoolValue();
    }
    static bool hasScope(QPDFObjectHandle attributes)
    {
        if (!attributes.isArray())
            return attributes.isDictionary() && attributes.hasKey("/Scope");
        return std::ranges::any_of(attributes.getArrayAsVector(), hasScope);
    }
    void walk(QPDFObjectHandle element, const std::string &parent, QPDFObjGen page)
    {
        static const std::set<std::string> standard{"/Document", "/Part",  "/Sect",      "/Div",  "/Caption",   "/P",
                                                    "/H1",       "/H2",    "/H3",        "/L",    "/LI",        "/Lbl",
                                                    "/LBody",    "/Table", "/TR",        "/TH",   "/TD",        "/Span",
                                                    "/Quote",    "/Note",  "/Reference", "/Link", "/BlockQuote"};
        const std::string type = element.getKey("/S").isName() ? element.getKey("/S").getName() : "";
        const QString name = QString::fromStdString(type);
        check(type.empty() || standard.contains(type), name + QStringLiteral(" is no standard type"));
        if (type.size() == 3 && type[1] == 'H' && std::isdigit(static_cast<unsigned char>(type[2]))) {
            check(type[2] - '0' <= m_heading + 1, QStringLiteral("heading level jumps to ") + name);
            m_heading = type[2] - '0';
        }
        tables += type == "/Table" ? 1 : 0;
        if (type == "/TR")
            check(parent == "/Table", QStringLiteral("TR outside a table"));
        if (type == "/TH" || type == "/TD")
            check(parent == "/TR", name + QStringLiteral(" outside a TR"));
        if (type == "/TH")
            check(hasScope(element.getKey("/A")), QStringLiteral("TH without a scope"));
        if (element.hasKey("/Pg"))
            page = element.getKey("/Pg").getObjGen();
        QPDFObjectHandle kids = element.getKey("/K");
        for (QPDFObjectHandle kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids}) {
            if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/MCR"))
                m_numbers[kid.hasKey("/Pg") ? kid.getKey("/Pg").getObjGen() : page].insert(
                    kid.getKey("/MCID").getIntValueAsInt());
            else if (kid.isDictionary() && kid.hasKey("/S")) {
                check(kid.getKey("/P").getObjGen() == element.getObjGen(),
                      QStringLiteral("a part knows another parent"));
                walk(kid, type, page);
            }
        }
    }
    void checkPage(QPDFPageObjectHelper &page, QPDFObjectHandle numbers, int index)
    {
        const QString where = QStringLiteral(" on page %1").arg(index + 1);
        Content content;
        page.parseContents(&content);
        check(content.outside == 0, QStringLiteral("painting outside marked content") + where);
        check(content.open == 0, QStringLiteral("marked content left open") + where);
        check(content.nested == 0, QStringLiteral("marked content within marked content") + where);
        QPDFObjectHandle object = page.getObjectHandle();
        check(content.numbers == m_numbers[object.getObjGen()],
              QStringLiteral("numbers of content and tree differ") + where);
        check(object.getKey("/StructParents").isInteger() &&
                  numbers.getArrayItem(2 * object.getKey("/StructParents").getIntValueAsInt() + 1).getArrayNItems() ==
                      int(content.numbers.size()),
              QStringLiteral("StructParents") + where);
        QPDFObjectHandle fonts = page.getAttribute("/Resources", false).getKey("/Font");
        for (const std::string &name : fonts.getKeys()) {
            QPDFObjectHandle font = fonts.getKey(name);
            QPDFObjectHandle real = font.getKey("/Subtype").isNameAndEquals("/Type0")
                                        ? font.getKey("/DescendantFonts").getArrayItem(0)
                                        : font;
            QPDFObjectHandle descriptor = real.getKey("/FontDescriptor");
            check(descriptor.isDictionary() && (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") ||
                                                descriptor.hasKey("/FontFile3")),
                  QStringLiteral("a font is not embedded") + where);
            check(font.hasKey("/ToUnicode"), QStringLiteral("a font without ToUnicode") + where);
        }
    }

    QPDF m_pdf;
    int m_heading = 0;
    std::map<QPDFObjGen, std::set<int>> m_numbers;
};

const Preset &preset(int index) { return builtInPresets()[std::size_t(index)]; }

/// For the eye: VOLETS_KEEP names a folder where the PDFs of the tests stay.
void keep(const PdfFile &file, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("VOLETS_KEEP"); !folder.isEmpty()) {
        QFile out(folder + u'/' + name);
        if (out.open(QIODevice::WriteOnly))
            out.write(file.bytes);
    }
}

#define WRITE_PDF(file, table, preset)                                                                                 \
    const auto file##Written = writePdf(table, preset);                                                                \
    if (const auto *error = std::get_if<Error>(&file##Written))                                                        \
        QFAIL(qPrintable(error->sentence));                                                                            \
    const PdfFile &file = std::get<PdfFile>(file##Written);

} // namespace

class ReportPdfTest : public QObject
{
    Q_OBJECT
private slots:
    void presetsAreThere()
    {
        QCOMPARE(builtInPresets().size(), std::size_t(3));
        QCOMPARE(preset(0).id, QStringLiteral("senat"));
    }
    void writesAndReadsBack_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("length");
        QTest::newRow("two columns") << 2 << 6 << 20;
        QTest::newRow("five columns") << 5 << 8 << 30;
        QTest::newRow("eight columns") << 8 << 3 << 40;
        QTest::newRow("a clause of three pages") << 3 << 1 << 1500;
    }
    void writesAndReadsBack()
    {
        QFETCH(int, columns);
        QFETCH(int, rows);
        QFETCH(int, length);
        const ReportTable table = sample(columns, rows, length);
        for (int p = 0; p < 3; ++p) {
            WRITE_PDF(file, table, preset(p));
            keep(file, QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-') + u'-' + preset(p).id +
                           QStringLiteral(".pdf"));
            QCOMPARE(file.checked, table.quotations());
            const TagCheck tags(file.bytes);
            QCOMPARE(tags.faults, QStringList());
            QVERIFY(tags.tables >= 4); // texts, marks, themes, sources
        }
    }
};

QTEST_GUILESS_MAIN(ReportPdfTest)
#include "report_pdf_test.moc"
