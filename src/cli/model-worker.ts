import { parentPort, workerData } from 'node:worker_threads';
import { answer, type Grounds, type Question } from '../model/question.js';

// What runs in a thread of `model-thread`: it answers in the order in which it is asked.
parentPort?.on('message', (questions: readonly Question[]) => {
  parentPort?.postMessage(questions.map((question) => answer(question, workerData as Grounds)));
});
