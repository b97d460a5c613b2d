// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testdata.h"

#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

#include <functional>
#include <vector>

namespace sweetspot::test
{

/// Answers the modal dialogs that open while it lives, one after the other, so no test waits for a person. It
/// lives until all of them are answered and what follows from that has begun. A dialog that nobody expected is
/// closed and is a failure; so is one that did not come.
class Answering
{
public:
    using Answer = std::function<void(QDialog *)>;

    explicit Answering(std::vector<Answer> answers)
        : m_answers(std::move(answers))
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(0);
    }
    ~Answering()
    {
        waitUntil([this] { return m_answered >= m_answers.size() && !(m_last && m_last->isVisible()); });
        // What was chosen is told after the dialog has closed; a question that follows it is one too many.
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        EXPECT_EQ(m_asked, m_answers.size()) << "dialogs that opened";
    }
    Answering(const Answering &) = delete;
    Answering &operator=(const Answering &) = delete;

    /// Presses a button of a question.
    static Answer pressing(QMessageBox::StandardButton button)
    {
        return [button](QDialog *dialog) {
            auto *question = qobject_cast<QMessageBox *>(dialog);
            if (!question || !question->button(button)) {
                ADD_FAILURE() << "no such question: " << dialog->windowTitle();
                dialog->reject();
                return;
            }
            question->button(button)->click();
        };
    }
    /// Types a path, or several, into a file dialog.
    static Answer naming(const QStringList &paths)
    {
        return [paths](QDialog *dialog) {
            auto *line = dialog->findChild<QLineEdit *>(q("fileNameEdit"));
            if (!qobject_cast<QFileDialog *>(dialog) || !line) {
                ADD_FAILURE() << "no file dialog: " << dialog->windowTitle();
                dialog->reject();
                return;
            }
            line->setText(paths.size() == 1 ? paths.first()
                                            : QLatin1Char('"') + paths.join(q("\" \"")) + QLatin1Char('"'));
            dialog->accept();
        };
    }
    static Answer cancelling()
    {
        return [](QDialog *dialog) { dialog->reject(); };
    }

private:
    void look()
    {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible() || dialog == m_last)
            return;
        m_last = dialog;
        const Answer answer = m_asked < m_answers.size() ? m_answers[m_asked] : Answer([](QDialog *unexpected) {
            ADD_FAILURE() << "nobody expected the dialog " << unexpected->windowTitle();
            unexpected->reject();
        });
        ++m_asked;
        // Later, so that this timer goes on when the answer opens another dialog.
        QTimer::singleShot(0, &m_timer, [this, answer, asked = QPointer<QDialog>(dialog)] {
            if (asked)
                answer(asked);
            ++m_answered;
        });
    }

    std::vector<Answer> m_answers;
    std::size_t m_asked = 0, m_answered = 0;
    QPointer<QDialog> m_last;
    QTimer m_timer;
};

} // namespace sweetspot::test
