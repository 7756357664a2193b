// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/preferences.h"

#include <QDialog>

#include <array>
#include <vector>

class QCheckBox;
class QComboBox;
class QFontComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace volets {

class LookPreview;
class ShortcutBook;
class ShortcutPage;

/// The settings, on pages. Every change is told at once, so that the window shows it; Cancel tells what was before.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(const Preferences &preferences, const ShortcutBook &book, QWidget *parent = nullptr);

    [[nodiscard]] static QString words(Fold fold); ///< what it ignores, with a mnemonic

    [[nodiscard]] const Preferences &preferences() const { return m_now; }

    void reject() override;

signals:
    void changed(const volets::Preferences &preferences);

private:
    [[nodiscard]] QWidget *readerPage();
    [[nodiscard]] QWidget *lookPage();
    [[nodiscard]] QWidget *comparisonPage();
    void addPage(const QString &title, QWidget *page);
    void take();                               ///< reads the controls
    void show(const Preferences &preferences); ///< sets them
    void chooseHue(QColor ChangeHues::*hue);
    void refreshHues();
    void chooseMeaningModel();
    void refreshMeaningModel(); ///< says what the folder holds

    Preferences m_before;
    Preferences m_now;
    const ShortcutBook &m_book;
    bool m_showing = false; ///< controls are being set: they are not the reader's doing

    QListWidget *m_titles;
    QStackedWidget *m_pages;
    LookPreview *m_preview;
    QComboBox *m_language = nullptr;
    QComboBox *m_citation = nullptr;
    QLineEdit *m_reader = nullptr;
    QComboBox *m_scheme = nullptr;
    QComboBox *m_colours = nullptr;
    QComboBox *m_marks = nullptr;
    QCheckBox *m_signs = nullptr;
    QCheckBox *m_usualFont = nullptr;
    QFontComboBox *m_font = nullptr;
    QSpinBox *m_size = nullptr;
    QSpinBox *m_line = nullptr;
    QCheckBox *m_wheel = nullptr;
    QSpinBox *m_rewritten = nullptr;
    QLineEdit *m_meaning = nullptr;
    QLabel *m_meaningState = nullptr;
    struct HueButton
    {
        QColor ChangeHues::*hue = nullptr;
        QPushButton *button = nullptr;
    };
    std::array<HueButton, 4> m_hues;
    struct FoldBox
    {
        Fold fold = Fold::Case;
        QCheckBox *box = nullptr;
    };
    std::vector<FoldBox> m_folds;
    ShortcutPage *m_shortcuts = nullptr;
};

} // namespace volets
