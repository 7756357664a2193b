// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlight/genrehighlighter.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>
#include <cmath>

using namespace volets;

namespace {

constexpr std::array themes{HighlightTheme::Light, HighlightTheme::Dark, HighlightTheme::HighContrast,
                            HighlightTheme::Paper};

/// A text with what is marked in it: "P{rappelant} la A{...}".
QString marked(const QString &text, const std::vector<StyledSpan> &spans)
{
    static constexpr QStringView letters = u"POAISDT";
    QString result;
    qsizetype at = 0;
    for (const StyledSpan &styled : spans) {
        result += text.sliced(at, styled.span.start - at);
        result += letters[qsizetype(styled.style)];
        result += u'{' + styled.span.of(text).toString() + u'}';
        at = styled.span.end();
    }
    return result + text.sliced(at);
}

/// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QColor &colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// A sentence that has each of the styles.
QString everyStyle()
{
    return QStringLiteral(
        "demandons aux parlements, d’ici à 2030, de rappeler la Charte des Nations Unies (A/RES/1/2) et "
        "le renforcement des capacités\nrappelant ceci");
}

} // namespace

class HighlightTest : public QObject
{
    Q_OBJECT

private slots:
    void marksWhatWordsDo_data();
    void marksWhatWordsDo();
    void spansAreInOrder();
    void knowsNoOtherLanguage();
    void everyInkIsLegible();
    void lookDiffersByThemeOnly();
    void stylesHaveNames();

private:
    GenreHighlighter m_highlighter;
};

void HighlightTest::marksWhatWordsDo_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *language, const char *expected) {
        QTest::newRow(expected) << QString::fromLatin1(language) << QString::fromUtf8(expected);
    };
    row("fr", "P{rappelant également} que l’eau se partage, et rappelant ses crues,");
    row("fr", "P{nous félicitant} du soutien de la A{société civile},");
    row("fr", "P{profondément préoccupés} par les étiages,");
    row("fr", "O{demandons} aux A{gouvernements} et au A{secteur privé} de répondre D{avant juin 2031} ;");
    row("fr", "O{Prie} le A{Secrétaire général} de lire S{A/RES/79/1} et la S{résolution 12/34}.");
    row("fr", "Les A{plateformes} O{devraient} publier leurs seuils.");
    row("fr", "O{Il convient }de relire la I{Convention de Lurcy} du D{14 mars 2030}.");
    row("fr", "le I{Pacte numérique mondial} et les I{Objectifs de développement durable}");
    row("fr", "le T{renforcement des capacités}, l’T{IA} et le T{volet parlementaire}");
    row("fr", "Avant les crues, pendant l’étiage, demandes et demandons compris");
    row("fr", "le tableau 2/15, l’an 12034 et 20 300 stations");
    row("en", "P{Recalling also} the I{Charter of the United Nations},");
    row("en", "P{deeply concerned} about floods");
    row("en", "O{Calls upon} A{Member States} and A{civil society} to report D{by 2030};");
    row("en", "A{Parliaments} O{should} read S{A/HRC/RES/4/2} of D{3 October 2029}");
    row("en", "T{capacity-building}, T{AI} and the T{parliamentary track}");
    row("en", "O{Requests} the A{Secretary\u2011General} to report\u00a0D{by\u00a02030}");
    row("en", "Building trust takes time, and notes are kept.");
}

void HighlightTest::marksWhatWordsDo()
{
    QFETCH(QString, language);
    QFETCH(QString, expected);
    QString text = expected;
    static const QRegularExpression marks(QStringLiteral("[POAISDT]\\{([^}]*)\\}"));
    text.replace(marks, QStringLiteral("\\1"));
    QCOMPARE(marked(text, m_highlighter.highlight(text, language, HighlightTheme::Light)), expected);
}

void HighlightTest::spansAreInOrder()
{
    const QString text = everyStyle();
    qsizetype end = 0;
    QSet<GenreStyle> styles;
    for (const StyledSpan &styled : m_highlighter.highlight(text, u"fr", HighlightTheme::Light)) {
        QVERIFY(styled.span.start >= end);
        QVERIFY(!styled.span.isEmpty());
        end = styled.span.end();
        styles.insert(styled.style);
    }
    QVERIFY(end <= text.size());
    QCOMPARE(styles.size(), 7);
}

void HighlightTest::knowsNoOtherLanguage()
{
    QVERIFY(m_highlighter.highlight(everyStyle(), u"ar", HighlightTheme::Light).empty());
    QVERIFY(m_highlighter.highlight(u"", u"fr", HighlightTheme::Light).empty());
    QVERIFY(!m_highlighter.highlight(everyStyle(), u"fr-CH", HighlightTheme::Light).empty());
}

void HighlightTest::everyInkIsLegible()
{
    for (const HighlightTheme theme : themes) {
        const QColor ground = m_highlighter.ground(theme);
        QVERIFY(ground.isValid());
        QVERIFY(contrast(m_highlighter.ink(theme), ground) >= 7);
        for (const StyledSpan &styled : m_highlighter.highlight(everyStyle(), u"fr", theme)) {
            QVERIFY2(contrast(styled.colour, ground) >= 4.5,
                     qPrintable(QStringLiteral("%1 in theme %2").arg(displayName(styled.style)).arg(int(theme))));
        }
    }
}

void HighlightTest::lookDiffersByThemeOnly()
{
    const auto light = m_highlighter.highlight(everyStyle(), u"fr", HighlightTheme::Light);
    for (const HighlightTheme theme : themes) {
        const auto spans = m_highlighter.highlight(everyStyle(), u"fr", theme);
        QCOMPARE(spans.size(), light.size());
        for (size_t i = 0; i < spans.size(); ++i) {
            QCOMPARE(spans[i].span, light[i].span);
            QCOMPARE(spans[i].style, light[i].style);
            QCOMPARE(spans[i].bold, spans[i].style == GenreStyle::Operative ||
                                        (theme == HighlightTheme::Paper && spans[i].style == GenreStyle::ThemeTerm));
        }
    }
    // on paper no colour is needed
    for (const StyledSpan &styled : m_highlighter.highlight(everyStyle(), u"fr", HighlightTheme::Paper))
        QCOMPARE(styled.colour.hslSaturation(), 0);
}

void HighlightTest::stylesHaveNames()
{
    QSet<QString> names;
    for (int style = 0; style <= int(GenreStyle::ThemeTerm); ++style)
        names.insert(displayName(GenreStyle(style)));
    QCOMPARE(names.size(), 7);
}

QTEST_GUILESS_MAIN(HighlightTest)
#include "highlight_test.moc"
