// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/importtexts.h"
#include "jobs/joblane.h"
#include "library/firstdossier.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace volets {

class FoundTextsModel;
class RecentModel;

/// What the window shows when no dossier is open: recent ones, the texts found on this machine, the sample, and the
/// ways to bring texts of one's own. Texts can be dropped on it or pasted.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);
    /// What there is to open: the texts of a Corpus with their state, read off this thread, or the Sample; Library and
    /// Nothing offer nothing. The button that opens it has the focus.
    void setFound(const FirstDossier &found);
    void setSample(const FirstDossier &sample); ///< offered below, where `found` is another one

signals:
    void openRequested(const QString &library);
    void openOtherRequested();                              ///< by a file dialog
    void foundRequested(const volets::FirstDossier &found); ///< open the texts found, or the sample
    void addTextsRequested();
    void textsDropped(const volets::ImportRequest &request);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer(QWidget *first); ///< sets what Enter does
    void showFoundTexts();

    FoundTextsModel *m_foundModel;
    QListView *m_foundTexts;
    JobLane m_reading;
    RecentModel *m_recentModel;
    QListView *m_recent;
    QWidget *m_recentSection;
    QWidget *m_foundSection;
    QLabel *m_foundHead;
    QLabel *m_foundWords;
    QPushButton *m_openFound;
    QWidget *m_sampleSection;
    QPushButton *m_openSample;
    QPushButton *m_add;
    FirstDossier m_found;
    FirstDossier m_sample;
};

} // namespace volets
