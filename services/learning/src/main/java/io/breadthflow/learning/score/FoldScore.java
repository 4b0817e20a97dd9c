package io.breadthflow.learning.score;

import io.breadthflow.learning.split.Fold.TestWindow;
import io.breadthflow.learning.split.Fold.Withheld;

/** One fold's rows and the accuracy on its test rows. */
public record FoldScore(
        int index, TestWindow window, long trainRows, long testRows, Withheld withheld, double accuracy) {}
